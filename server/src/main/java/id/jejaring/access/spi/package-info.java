/** What access must know of modules that build on it: how much work a post leaves behind when nobody holds it. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.access.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
