package id.jejaring.notice.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.notice.Inbox;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What my post was told. */
@Controller
class NoticePages {
    private final Inbox inbox;

    NoticePages(Inbox inbox) {
        this.inbox = inbox;
    }

    @Door(Action.READ_WORK)
    @GetMapping("/notices")
    ModelAndView read(Actor actor) {
        return new ModelAndView("notice/notices", Map.of("notices", inbox.of(actor)));
    }

    @Door(Action.READ_WORK)
    @PostMapping("/notices/seen")
    ModelAndView seen(Input input, Actor actor) {
        input.only(Set.of());
        inbox.seen(actor);
        ModelAndView done = new ModelAndView("redirect:/notices?done=notice.done.seen");
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }
}
