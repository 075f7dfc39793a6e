package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.OwnAccount;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: the posts one may act in, where one is signed in, the password. */
@Controller
@RequestMapping("/account")
class AccountPages {
    private final OwnAccount own;

    AccountPages(OwnAccount own) {
        this.own = own;
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @GetMapping
    ModelAndView show(Actor actor) {
        return new ModelAndView(
                "access/ownAccount", Map.of("actor", actor, "held", own.posts(actor), "sessions", own.sessions(actor)));
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/post")
    String actAs(Actor actor, Input input) {
        UUID post = input.id("post");
        if (!input.ok() || !own.actAs(actor, post)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return "redirect:/today?done=access.done.acts";
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/sessions/{session}/end")
    String endSession(Actor actor, @PathVariable UUID session) {
        if (!own.endSession(actor, session)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return "redirect:/account?done=access.done.session_ended";
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @GetMapping("/password")
    ModelAndView password(Actor actor) {
        return form(actor, Input.empty());
    }

    @Door(Action.MANAGE_OWN_ACCOUNT)
    @PostMapping("/password")
    ModelAndView changePassword(Actor actor, Input input, HttpServletResponse response) {
        String before = input.raw("before");
        String after = input.raw("after");
        if (before.isEmpty() || before.length() > 200) {
            input.refuse("before", "platform.input.missing");
        }
        if (after.length() > 200) {
            input.refuse("after", "platform.input.too_long", 200);
        } else if (!after.equals(input.raw("again"))) {
            input.refuse("again", "access.password.differs");
        }
        Optional<FieldError> refusal = input.ok() ? own.changePassword(actor, before, after) : Optional.empty();
        refusal.ifPresent(input::refuse);
        if (!input.ok()) {
            response.setStatus(Problem.INVALID.status());
            return form(actor, input);
        }
        return new ModelAndView("redirect:" + (actor.oneTime() ? "/today" : "/account") + "?done=access.done.password");
    }

    private static ModelAndView form(Actor actor, Input input) {
        return new ModelAndView("access/password", Map.of("input", input, "first", actor.oneTime()));
    }
}
