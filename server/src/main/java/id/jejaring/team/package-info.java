/**
 * Teams that a regency forms by decree at each of its tiers: who has one, until when, who sits in it, who was asked to form one, and
 * whether a formed team works. No person is in it, only posts. Start reading at {@link id.jejaring.team.Decree}, then
 * {@link id.jejaring.team.KeepDecree} and {@link id.jejaring.team.Teams}.
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
            "indicator :: spi"
        })
@NullMarked
package id.jejaring.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
