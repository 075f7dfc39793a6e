/** What other modules add to a person's story. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.person.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
