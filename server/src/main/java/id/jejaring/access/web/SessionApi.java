package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.access.SessionFilter;
import id.jejaring.access.Sessions;
import id.jejaring.access.SignIn;
import id.jejaring.access.SignIn.Outcome;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out for programs. */
@RestController
@RequestMapping("/api/v1/session")
class SessionApi {
    private final SignIn signIn;
    private final Sessions sessions;

    SessionApi(SignIn signIn, Sessions sessions) {
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @Door(Action.SIGN_IN)
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(Input input, HttpServletRequest request, HttpServletResponse response) {
        input.only(Set.of("login", "password"));
        String login = input.text("login", 40);
        input.text("password", 200);
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        switch (signIn.with(login, input.raw("password"), request.getHeader("User-Agent"))) {
            case Outcome.SignedIn in -> SessionCookie.set(request, response, in);
            case Outcome.WrongCredentials() -> throw new Refused(Problem.WRONG_CREDENTIALS);
            case Outcome.TooManyAttempts() -> throw new Refused(Problem.TOO_MANY_ATTEMPTS);
            case Outcome.NoPost() -> throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    @Door(Action.SIGN_OUT)
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(HttpServletRequest request, HttpServletResponse response) {
        SessionFilter.actor(request).ifPresent(sessions::signOut);
        SessionCookie.clear(request, response);
    }
}
