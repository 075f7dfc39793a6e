/**
 * Composes what the modules publish: today's work of a post, and the lateness that coordination posts watch without names.
 * Start reading at {@link id.jejaring.overview.Today}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "region",
            "access",
            "work",
            "work :: spi",
            "indicator",
            "indicator :: web",
            "team",
            "person",
            "care"
        })
@NullMarked
package id.jejaring.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
