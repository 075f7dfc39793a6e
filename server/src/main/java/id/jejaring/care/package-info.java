/**
 * A concern becomes somebody's work and then a care episode: reported, matched, triaged, offered, owned, assessed, visited, closed.
 * Start reading at {@link id.jejaring.care.ReportConcern}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: database",
            "region",
            "access",
            "work",
            "work :: spi",
            "indicator",
            "indicator :: spi",
            "sync :: spi",
            "person",
            "person :: spi",
            "screening :: spi"
        })
@NullMarked
package id.jejaring.care;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
