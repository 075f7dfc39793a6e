/** Pages, problems and input at the edge of the program. */
@NamedInterface("web")
@NullMarked
package id.jejaring.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
