package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.team.Coverage;
import id.jejaring.team.Standings;
import id.jejaring.team.TeamKind;
import id.jejaring.team.TeamState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Who has a team and who has not: a regency, a district, a village. */
@Controller
class TeamPages {
    private final Standings standings;
    private final Places places;
    private final TeamPage page;
    private final Regions regions;

    TeamPages(Standings standings, Places places, TeamPage page, Regions regions) {
        this.standings = standings;
        this.places = places;
        this.page = page;
        this.regions = regions;
    }

    @Door(Action.READ_TEAMS)
    @GetMapping("/teams")
    String own(Actor actor) {
        return "redirect:/teams/" + Places.own(actor);
    }

    @Door(Action.READ_TEAMS)
    @GetMapping("/teams/{code}")
    ModelAndView place(@PathVariable String code, Input input, Actor actor) {
        RegionCode place = Places.named(code);
        if (place.level() == 4) {
            return team(code, input, actor);
        }
        TeamKind kind = places.kind(place, input);
        Coverage coverage = standings.coverage(place, kind).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        TeamState state = input.optionalChoice("state", TeamState.class);
        Map<String, Object> model = new HashMap<>();
        model.put("coverage", coverage);
        model.put("kinds", places.kinds(place));
        model.put("path", path(place, actor));
        model.put("state", state);
        model.put("found", state == null ? List.of() : coverage.standing(state));
        return new ModelAndView("team/coverage", model);
    }

    @Door(Action.READ_TEAMS)
    @GetMapping("/teams/{code}/team")
    ModelAndView team(@PathVariable String code, Input input, Actor actor) {
        RegionCode place = Places.named(code);
        return page.show(place, places.kind(place, input), actor, TeamPage.Forms.NONE);
    }

    /** From where this actor begins, down to the place. */
    private List<id.jejaring.region.Region> path(RegionCode place, Actor actor) {
        RegionCode own = Places.own(actor);
        return regions.path(place).stream()
                .filter(region -> own.contains(region.code()))
                .toList();
    }
}
