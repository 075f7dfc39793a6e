package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Grants;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Holdings;
import id.jejaring.access.Holdings.Appointment;
import id.jejaring.access.Positions;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One post: who holds it and held it, what it is granted. */
@Controller
@RequestMapping("/settings/positions/{id}")
class PositionPages {
    private final Posts posts;
    private final Positions positions;
    private final Holdings holdings;
    private final Grants grants;
    private final OfficeDays days;

    PositionPages(Posts posts, Positions positions, Holdings holdings, Grants grants, OfficeDays days) {
        this.posts = posts;
        this.positions = positions;
        this.holdings = holdings;
        this.grants = grants;
        this.days = days;
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, post(actor, id), Input.empty());
    }

    /** Definitive while somebody else is: hands over; everything else begins beside what there is. */
    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/holders")
    ModelAndView appoint(Actor actor, @PathVariable UUID id, Input input, HttpServletResponse response) {
        Post post = post(actor, id);
        Appointment wanted = new Appointment(
                input.text("login", 40).toLowerCase(Locale.ROOT),
                input.choice("kind", HoldingKind.class),
                days.beginning(actor, input, "from"),
                days.ending(actor, input, "to"),
                input.optionalText("basis", 200));
        boolean handsOver = input.raw("replace").equals("yes");
        if (input.ok()) {
            Optional<FieldError> refusal =
                    handsOver ? holdings.handOver(actor, id, wanted) : holdings.appoint(actor, id, wanted);
            refusal.ifPresent(input::refuse);
        }
        return answer(actor, post, input, response, handsOver ? "access.done.handed_over" : "access.done.appointed");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/holders/{holding}/end")
    ModelAndView endHolding(Actor actor, @PathVariable UUID id, @PathVariable UUID holding) {
        if (!holdings.end(actor, id, holding)) {
            throw new Refused(Problem.ALREADY_CHANGED);
        }
        return done(id, "access.done.holding_ended");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/grants")
    ModelAndView grant(Actor actor, @PathVariable UUID id, Input input, HttpServletResponse response) {
        Post post = post(actor, id);
        Role role = input.choice("role", Role.class);
        String region = input.text("region", 13);
        UUID facility = input.optionalId("facility");
        var from = days.beginning(actor, input, "grant_from");
        var to = days.ending(actor, input, "grant_to");
        if (to != null && !to.isAfter(from)) {
            input.refuse("grant_to", "access.holding.ends_early");
        }
        if (input.ok()) {
            positions.misplaced(actor.regency(), region, facility).ifPresent(input::refuse);
        }
        if (input.ok()) {
            grants.add(actor, id, new Grants.NewGrant(role, new RegionCode(region), facility, from, to));
        }
        return answer(actor, post, input, response, "access.done.granted");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/grants/{grant}/end")
    ModelAndView endGrant(Actor actor, @PathVariable UUID id, @PathVariable UUID grant) {
        if (!grants.end(actor, id, grant)) {
            throw new Refused(Problem.ALREADY_CHANGED);
        }
        return done(id, "access.done.grant_ended");
    }

    private Post post(Actor actor, UUID id) {
        return posts.find(actor.regency(), id).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView answer(Actor actor, Post post, Input input, HttpServletResponse response, String what) {
        if (input.ok()) {
            return done(post.id(), what);
        }
        response.setStatus(Problem.INVALID.status());
        return page(actor, post, input);
    }

    private ModelAndView page(Actor actor, Post post, Input input) {
        return new ModelAndView(
                "access/position",
                Map.of(
                        "input", input,
                        "post", post,
                        "holdings", holdings.of(actor.regency(), post.id()),
                        "grants", grants.of(actor.regency(), post.id()),
                        "regions", positions.regions(actor.regency()),
                        "facilities", positions.facilities(actor.regency())));
    }

    private static ModelAndView done(UUID id, String what) {
        return new ModelAndView("redirect:/settings/positions/" + id + "?done=" + what);
    }
}
