package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.team.TeamKind;
import id.jejaring.team.TeamKinds;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What an address names: a place, and a kind of team. */
@Component
class Places {
    private final TeamKinds kinds;

    Places(TeamKinds kinds) {
        this.kinds = kinds;
    }

    static RegionCode named(String code) {
        return RegionCode.parse(code).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    /** Where somebody begins: the widest of what they are granted. */
    static RegionCode own(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> Action.READ_TEAMS.reachOf(grant.role()).isPresent())
                .map(Grant::region)
                .min(Comparator.comparingInt(RegionCode::level).thenComparing(Comparator.naturalOrder()))
                .orElse(actor.regency());
    }

    List<TeamKind> kinds(RegionCode place) {
        return kinds.of(place);
    }

    /** The kind that was asked for, or else the first there is. */
    TeamKind kind(RegionCode place, Input input) {
        List<TeamKind> all = kinds.of(place);
        return all.stream()
                .filter(kind -> kind.code().equals(input.raw("kind")))
                .findFirst()
                .orElseGet(() -> all.stream().findFirst().orElseThrow(() -> new Refused(Problem.NOT_FOUND)));
    }
}
