package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Positions;
import id.jejaring.access.Role;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.RegionCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The posts of the administrator's body: which there are, and which stand empty. */
@Controller
@RequestMapping("/settings/positions")
class PositionsPages {
    private final Positions positions;

    PositionsPages(Positions positions) {
        this.positions = positions;
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping
    ModelAndView list(Actor actor, Input input) {
        int from = Paging.from(input);
        Positions.Filter filter = new Positions.Filter(
                Paging.words(input),
                input.optionalChoice("role", Role.class),
                input.raw("state").equals("vacant"),
                from);
        Positions.Found found = positions.search(actor.regency(), filter);
        return new ModelAndView(
                "access/positions",
                Map.of(
                        "input",
                        input,
                        "found",
                        found,
                        "counts",
                        positions.counts(actor.regency()),
                        "paging",
                        new Paging(from, Positions.PAGE, found.total(), input, "q", "role", "state")));
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping("/new")
    ModelAndView form(Actor actor) {
        return form(actor, Input.empty());
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping
    ModelAndView create(Actor actor, Input input, HttpServletResponse response) {
        Role role = input.choice("role", Role.class);
        String title = input.text("title", 80);
        String region = input.text("region", 13);
        UUID facility = input.optionalId("facility");
        if (input.ok()) {
            positions.misplaced(actor.regency(), region, facility).ifPresent(input::refuse);
        }
        if (!input.ok()) {
            response.setStatus(Problem.INVALID.status());
            return form(actor, input);
        }
        UUID id = positions.create(actor, new Positions.NewPosition(role, title, new RegionCode(region), facility));
        return new ModelAndView("redirect:/settings/positions/" + id + "?done=access.done.position_made");
    }

    private ModelAndView form(Actor actor, Input input) {
        return new ModelAndView(
                "access/positionNew",
                Map.of(
                        "input", input,
                        "regions", positions.regions(actor.regency()),
                        "facilities", positions.facilities(actor.regency())));
    }
}
