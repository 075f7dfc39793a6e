/** What other modules add to the page of an episode, and whether they have its person in their hands. */
@NamedInterface("spi")
@NullMarked
package id.jejaring.care.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
