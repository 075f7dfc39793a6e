package id.jejaring.access.web;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A day of a decree as a moment: it counts from its first moment to the end of its last day, in the region's own time. */
@Component
class OfficeDays {
    private final Regions regions;
    private final InstantSource clock;

    OfficeDays(Regions regions, InstantSource clock) {
        this.regions = regions;
        this.clock = clock;
    }

    /** Today means from now on: what somebody did this morning stays theirs. */
    Instant beginning(Actor actor, Input input, String field) {
        LocalDate day = input.day(field);
        ZoneId zone = zone(actor);
        Instant now = clock.instant();
        return day.equals(LocalDate.ofInstant(now, zone))
                ? now
                : day.atStartOfDay(zone).toInstant();
    }

    @Nullable
    Instant ending(Actor actor, Input input, String field) {
        LocalDate day = input.optionalDay(field);
        return day == null ? null : day.plusDays(1).atStartOfDay(zone(actor)).toInstant();
    }

    private ZoneId zone(Actor actor) {
        return regions.zone(actor.post().region());
    }
}
