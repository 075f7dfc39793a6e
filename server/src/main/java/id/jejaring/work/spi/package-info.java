/** How the modules that open work describe it to those who may read it. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.work.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
