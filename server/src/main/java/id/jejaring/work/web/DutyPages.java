package id.jejaring.work.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Posts;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.region.Regions;
import id.jejaring.work.Duties;
import id.jejaring.work.Duties.Duty;
import id.jejaring.work.Duties.Turn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who is on duty when: entered by those who answer for a Puskesmas or for the regency. */
@Controller
class DutyPages {
    private final Duties duties;
    private final Posts posts;
    private final Regions regions;

    DutyPages(Duties duties, Posts posts, Regions regions) {
        this.duties = duties;
        this.posts = posts;
        this.regions = regions;
    }

    @Door(Action.KEEP_ROSTER)
    @GetMapping("/duty")
    ModelAndView all(Actor actor) {
        return page(Input.empty(), actor);
    }

    @Door(Action.KEEP_ROSTER)
    @PostMapping("/duty")
    ModelAndView enter(Input input, Actor actor) {
        input.only(Set.of("post", "from", "to"));
        ZoneId zone = regions.zone(actor.regency());
        UUID post = input.id("post");
        Instant from = input.moment("from", zone);
        Instant to = input.moment("to", zone);
        if (input.ok()) {
            duties.enter(new Turn(actor.post().facility(), post, from, to), actor)
                    .ifPresent(input::refuse);
        }
        if (!input.ok()) {
            ModelAndView again = page(input, actor);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return done("work.done.duty");
    }

    @Door(Action.KEEP_ROSTER)
    @PostMapping("/duty/{id}/end")
    ModelAndView end(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of());
        if (!duties.end(id, actor)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return done("work.done.duty_ended");
    }

    private static ModelAndView done(String said) {
        ModelAndView done = new ModelAndView("redirect:/duty?done=" + said);
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }

    private ModelAndView page(Input input, Actor actor) {
        List<Duty> coming = duties.coming(actor.regency());
        return new ModelAndView(
                "work/duty",
                Map.of(
                        "input",
                        input,
                        "duties",
                        coming,
                        "posts",
                        posts.named(coming.stream().map(Duty::post).toList()),
                        "candidates",
                        duties.candidates(actor),
                        "actor",
                        actor));
    }
}
