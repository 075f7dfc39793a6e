/**
 * Screening with instruments that are data: versioned texts, options, sums, bands and red flags (docs/instrument-format.md),
 * answers kept one by one, and every score worked out here whatever a phone says. Start reading at
 * {@link id.jejaring.screening.Instrument}, then {@link id.jejaring.screening.TakeScreening}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: database",
            "region",
            "access",
            "indicator :: spi",
            "sync :: spi",
            "person",
            "person :: spi"
        })
@NullMarked
package id.jejaring.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
