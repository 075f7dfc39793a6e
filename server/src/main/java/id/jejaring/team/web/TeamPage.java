package id.jejaring.team.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.team.TeamKind;
import id.jejaring.team.Teams;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one team, with the forms by which it is kept. */
@Component
class TeamPage {
    private final Teams teams;
    private final Places places;
    private final Regions regions;
    private final Ids ids;

    TeamPage(Teams teams, Places places, Regions regions, Ids ids) {
        this.teams = teams;
        this.places = places;
        this.regions = regions;
        this.ids = ids;
    }

    /** What was typed into the form that was refused. */
    record Forms(Input member, Input evidence, Input request) {
        static final Forms NONE = new Forms(Input.empty(), Input.empty(), Input.empty());

        static Forms member(Input typed) {
            return new Forms(typed, Input.empty(), Input.empty());
        }

        static Forms evidence(Input typed) {
            return new Forms(Input.empty(), typed, Input.empty());
        }

        static Forms request(Input typed) {
            return new Forms(Input.empty(), Input.empty(), typed);
        }
    }

    ModelAndView show(RegionCode place, TeamKind kind, Actor actor, Forms forms) {
        Teams.File file = teams.file(place, kind).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        RegionCode own = Places.own(actor);
        Map<String, Object> model = new HashMap<>();
        model.put("file", file);
        model.put("kinds", places.kinds(place));
        model.put(
                "path",
                regions.path(place).stream()
                        .filter(region -> own.contains(region.code()))
                        .toList());
        model.put("keeps", actor.may(Action.KEEP_TEAMS));
        model.put("asks", actor.may(Action.ASK_FOR_TEAM) && place.level() > 2);
        model.put("member", forms.member());
        model.put("evidence", forms.evidence());
        model.put("request", forms.request());
        model.put("newMember", ids.next());
        model.put("newEvidence", ids.next());
        return new ModelAndView("team/team", model);
    }
}
