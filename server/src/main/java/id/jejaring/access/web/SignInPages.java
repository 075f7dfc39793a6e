package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.NextPath;
import id.jejaring.access.SessionFilter;
import id.jejaring.access.Sessions;
import id.jejaring.access.SignIn;
import id.jejaring.access.SignIn.Outcome;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way in and out of the office. */
@Controller
class SignInPages {
    private final SignIn signIn;
    private final Sessions sessions;

    SignInPages(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Door(Action.SIGN_IN)
    @GetMapping("/")
    String home(HttpServletRequest request) {
        return SessionFilter.actor(request).isPresent() ? "redirect:/today" : "redirect:/sign-in";
    }

    @Door(Action.SIGN_IN)
    @GetMapping("/sign-in")
    ModelAndView form(Input input, HttpServletRequest request) {
        if (SessionFilter.actor(request).isPresent()) {
            return new ModelAndView("redirect:" + NextPath.safe(input.raw("next")));
        }
        return page(input, SessionFilter.stale(request) ? "ended" : "");
    }

    @Door(Action.SIGN_IN)
    @PostMapping("/sign-in")
    ModelAndView signIn(Input input, HttpServletRequest request, HttpServletResponse response) {
        String login = input.text("login", 40);
        input.text("password", 200);
        if (!input.ok()) {
            return refused(response, Problem.INVALID, page(input, ""));
        }
        return switch (signIn.with(login, input.raw("password"), request.getHeader("User-Agent"))) {
            case Outcome.SignedIn in -> {
                SessionFilter.actor(request).ifPresent(before -> end(before, "signed in anew"));
                SessionCookie.set(request, response, in);
                yield new ModelAndView("redirect:" + NextPath.safe(input.raw("next")));
            }
            case Outcome.WrongCredentials() -> refused(response, Problem.WRONG_CREDENTIALS, page(input, "wrong"));
            case Outcome.TooManyAttempts() -> refused(response, Problem.TOO_MANY_ATTEMPTS, page(input, "wait"));
            case Outcome.NoPost() -> refused(response, Problem.NOT_ALLOWED, page(input, "no_post"));
        };
    }

    @Door(Action.SIGN_OUT)
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        Optional<Actor> actor = SessionFilter.actor(request);
        actor.ifPresent(sessions::signOut);
        SessionCookie.clear(request, response);
        return "redirect:/sign-in?done=access.done.signed_out";
    }

    private void end(Actor actor, String why) {
        sessions.end(actor.home(), actor.session(), why);
    }

    private static ModelAndView page(Input input, String trouble) {
        return new ModelAndView(
                "access/signIn", Map.of("input", input, "trouble", trouble, "next", NextPath.safe(input.raw("next"))));
    }

    private static ModelAndView refused(HttpServletResponse response, Problem problem, ModelAndView page) {
        response.setStatus(problem.status());
        return page;
    }
}
