/** How a module takes records from phones and shows rows to them. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.sync.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
