package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.access.SetUp;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page of an empty installation; closed once somebody has an account. */
@Controller
@RequestMapping("/set-up")
class SetUpPages {
    private final SetUp setUp;

    SetUpPages(SetUp setUp) {
        this.setUp = setUp;
    }

    @Door(Action.SET_UP)
    @GetMapping
    ModelAndView form() {
        return setUp.done() ? new ModelAndView("redirect:/sign-in") : page(Input.empty());
    }

    @Door(Action.SET_UP)
    @PostMapping
    ModelAndView take(Input input, HttpServletResponse response) {
        if (setUp.done()) {
            return new ModelAndView("redirect:/sign-in");
        }
        String login = input.text("login", 40).toLowerCase(Locale.ROOT);
        SetUp.Wanted wanted = new SetUp.Wanted(
                input.text("code", 20).toLowerCase(Locale.ROOT),
                input.text("regency", 13),
                input.text("name", 120),
                login,
                input.raw("password"));
        if (!login.isEmpty() && !login.matches(AccountsPages.LOGIN)) {
            input.refuse("login", "access.account.login_form");
        }
        if (input.raw("password").length() > 200) {
            input.refuse("password", "platform.input.too_long", 200);
        }
        if (input.ok()) {
            setUp.take(wanted).ifPresent(input::refuse);
        }
        if (!input.ok()) {
            response.setStatus(Problem.INVALID.status());
            return page(input);
        }
        return new ModelAndView("redirect:/sign-in?done=access.done.set_up");
    }

    private static ModelAndView page(Input input) {
        return new ModelAndView("access/setUp", Map.of("input", input));
    }
}
