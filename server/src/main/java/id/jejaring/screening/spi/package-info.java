/** Who hears of a red flag. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.screening.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
