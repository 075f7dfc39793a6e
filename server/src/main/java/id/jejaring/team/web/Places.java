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

    /** The kind that was asked for; the first there is when none was. */
    TeamKind kind(RegionCode place, Input input) {
        String code = input.raw("kind").strip();
        return kinds.of(place).stream()
                .filter(kind -> code.isEmpty() || kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }
}
