/** Pages and JSON of numbers. */
@NamedInterface("web")
@NullMarked
package id.jejaring.indicator.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
