package id.jejaring.access.web;

import id.jejaring.access.Accounts;
import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Positions;
import id.jejaring.access.Sessions;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
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

/** Accounts of the administrator's body. */
@Controller
@RequestMapping("/settings/accounts")
class AccountsPages {
    static final String LOGIN = "[a-z0-9][a-z0-9._-]{2,39}";
    private final Accounts accounts;
    private final Positions positions;
    private final Sessions sessions;

    AccountsPages(Accounts accounts, Positions positions, Sessions sessions) {
        this.accounts = accounts;
        this.positions = positions;
        this.sessions = sessions;
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping
    ModelAndView list(Actor actor, Input input) {
        int from = Paging.from(input);
        Accounts.Found found = accounts.search(actor.regency(), Paging.words(input), from);
        return new ModelAndView(
                "access/accounts",
                Map.of(
                        "input",
                        input,
                        "found",
                        found,
                        "counts",
                        positions.counts(actor.regency()),
                        "paging",
                        new Paging(from, Accounts.PAGE, found.total(), input, "q")));
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping("/new")
    ModelAndView form() {
        return new ModelAndView("access/accountNew", Map.of("input", Input.empty()));
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping
    ModelAndView create(Actor actor, Input input, HttpServletResponse response) {
        String name = input.text("name", 120);
        String login = input.text("login", 40).toLowerCase(Locale.ROOT);
        if (input.ok() && !login.matches(LOGIN)) {
            input.refuse("login", "access.account.login_form");
        }
        Optional<Accounts.Made> made = input.ok() ? accounts.create(actor, login, name) : Optional.empty();
        if (made.isPresent()) {
            return new ModelAndView("access/accountMade", Map.of("made", made.get(), "fresh", true));
        }
        if (input.ok()) {
            input.refuse(FieldError.of("login", "access.account.login_taken"));
        }
        response.setStatus(Problem.INVALID.status());
        return new ModelAndView("access/accountNew", Map.of("input", input));
    }

    @Door(Action.MANAGE_ACCESS)
    @GetMapping("/{id}")
    ModelAndView show(Actor actor, @PathVariable UUID id) {
        return page(actor, account(actor, id), Input.empty());
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/{id}/disable")
    ModelAndView disable(Actor actor, @PathVariable UUID id, Input input, HttpServletResponse response) {
        Accounts.Account account = account(actor, id);
        String why = input.text("why", 300);
        if (input.ok() && id.equals(actor.account())) {
            input.refuse("why", "access.account.not_yourself");
        }
        if (!input.ok()) {
            response.setStatus(Problem.INVALID.status());
            return page(actor, account, input);
        }
        accounts.disable(actor, account, why);
        return done(id, "access.done.disabled");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/{id}/enable")
    ModelAndView enable(Actor actor, @PathVariable UUID id) {
        accounts.enable(actor, account(actor, id));
        return done(id, "access.done.enabled");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/{id}/end-sessions")
    ModelAndView endSessions(Actor actor, @PathVariable UUID id) {
        accounts.endSessions(actor, account(actor, id));
        return done(id, "access.done.sessions_ended");
    }

    @Door(Action.MANAGE_ACCESS)
    @PostMapping("/{id}/password")
    ModelAndView renewPassword(Actor actor, @PathVariable UUID id) {
        Accounts.Made made = accounts.renewPassword(actor, account(actor, id));
        return new ModelAndView("access/accountMade", Map.of("made", made, "fresh", false));
    }

    private Accounts.Account account(Actor actor, UUID id) {
        return accounts.find(actor.regency(), id).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView page(Actor actor, Accounts.Account account, Input input) {
        return new ModelAndView(
                "access/account",
                Map.of(
                        "input",
                        input,
                        "account",
                        account,
                        "self",
                        account.id().equals(actor.account()),
                        "sessions",
                        sessions.running(actor.regency(), account.id()),
                        "left",
                        positions.leftBy(actor.regency(), account.id())));
    }

    private static ModelAndView done(UUID id, String what) {
        return new ModelAndView("redirect:/settings/accounts/" + id + "?done=" + what);
    }
}
