/**
 * A person in care goes to a hospital and comes back: sent, answered, arrived, admitted, discharged, received back, visited at home.
 * Every step has an owner and a clock. Start reading at {@link id.jejaring.referral.SendReferral}.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "platform",
            "platform :: web",
            "platform :: database",
            "region",
            "access",
            "notice",
            "work",
            "work :: spi",
            "indicator :: spi",
            "person",
            "person :: spi",
            "care",
            "care :: spi",
            "agreement"
        })
@NullMarked
package id.jejaring.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
