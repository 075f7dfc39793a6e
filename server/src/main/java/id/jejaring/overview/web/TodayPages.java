package id.jejaring.overview.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Role;
import id.jejaring.kernel.Input;
import id.jejaring.overview.Today;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Home of every post: today's work, not a dashboard. */
@Controller
class TodayPages {
    private final Today today;

    TodayPages(Today today) {
        this.today = today;
    }

    @Door(Action.READ_WORK)
    @GetMapping("/today")
    ModelAndView today(Input input, Actor actor) {
        if (actor.post().role() == Role.REGENT && !input.has("tab")) {
            return new ModelAndView("redirect:/leaders");
        }
        Today.Tab tab = input.optionalChoice("tab", Today.Tab.class);
        return new ModelAndView(
                "overview/today", Map.of("view", today.of(actor, tab == null ? Today.Tab.MINE : tab), "actor", actor));
    }
}
