package id.jejaring.team;

import id.jejaring.access.Actor;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where and when: whether a team of that kind can stand there, and which day it is there. */
@Component
class TeamGround {
    private final Regions regions;
    private final TeamKinds kinds;
    private final InstantSource clock;

    TeamGround(Regions regions, TeamKinds kinds, InstantSource clock) {
        this.regions = regions;
        this.kinds = kinds;
        this.clock = clock;
    }

    LocalDate today(RegionCode region) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(region));
    }

    Optional<FieldError> refusal(RegionCode region, String kind, Actor actor) {
        if (!actor.regency().contains(region)) {
            return Optional.of(FieldError.of("region", "team.refused.outside", regions.name(actor.regency())));
        }
        if (regions.find(region).map(Region::ended).isPresent()
                || regions.find(region).isEmpty()) {
            return Optional.of(FieldError.of("region", "team.refused.region"));
        }
        boolean stands = kinds.find(kind, region)
                .filter(known -> known.levels().contains(region.level()))
                .isPresent();
        return stands ? Optional.empty() : Optional.of(FieldError.of("kind", "team.refused.kind"));
    }
}
