/** How the modules that know something tell it to be counted. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.indicator.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
