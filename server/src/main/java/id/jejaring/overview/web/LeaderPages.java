package id.jejaring.overview.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.indicator.web.Bars;
import id.jejaring.overview.Leaders;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page a regent reads in a minute. Prints on one sheet. */
@Controller
class LeaderPages {
    private static final int HIGH = 64;
    private final Leaders leaders;

    LeaderPages(Leaders leaders) {
        this.leaders = leaders;
    }

    @Door(Action.READ_LEADERS)
    @GetMapping("/leaders")
    ModelAndView read(Actor actor) {
        Leaders.View view = leaders.of(actor);
        return new ModelAndView("overview/leaders", Map.of("view", view, "bars", Bars.of(view.course(), HIGH)));
    }
}
