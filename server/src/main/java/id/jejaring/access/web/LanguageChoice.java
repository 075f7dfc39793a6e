package id.jejaring.access.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.access.NextPath;
import id.jejaring.access.OwnAccount;
import id.jejaring.access.SessionFilter;
import id.jejaring.kernel.Input;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Switches between Indonesian and English: for the account of whoever is signed in, else for this browser. */
@Controller
class LanguageChoice {
    private final OwnAccount own;

    LanguageChoice(OwnAccount own) {
        this.own = own;
    }

    @Door(Action.CHOOSE_LANGUAGE)
    @PostMapping("/language")
    String choose(Input input, HttpServletRequest request, HttpServletResponse response) {
        String language = input.raw("language");
        String back = input.raw("to");
        if (OfficeFrame.LANGUAGES.contains(language)) {
            SessionFilter.actor(request).ifPresent(actor -> own.speak(actor, language));
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(OfficeFrame.LANGUAGE_COOKIE, language)
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .path("/")
                            .maxAge(Duration.ofDays(365))
                            .build()
                            .toString());
        }
        return "redirect:" + (back.equals("/sign-in") || back.equals("/set-up") ? back : NextPath.safe(back));
    }
}
