package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.care.Step;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.referral.AnswerByLink;
import id.jejaring.referral.AnswerReferral;
import id.jejaring.referral.Genuine;
import id.jejaring.referral.ReferralState;
import id.jejaring.referral.VerifyLetter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Pages without an account: a hospital answers through the link it was given; whoever holds a letter asks whether it is genuine. */
@Controller
class LinkPages {
    private final AnswerByLink answers;
    private final VerifyLetter letters;
    private final CareWords words;

    LinkPages(AnswerByLink answers, VerifyLetter letters, CareWords words) {
        this.answers = answers;
        this.letters = letters;
        this.words = words;
    }

    @Door(Action.ANSWER_BY_LINK)
    @GetMapping("/answer/{secret}")
    ModelAndView read(@PathVariable String secret, HttpServletResponse response) {
        return page(secret, Input.empty(), response);
    }

    @Door(Action.ANSWER_BY_LINK)
    @PostMapping("/answer/{secret}")
    ModelAndView report(@PathVariable String secret, Input input, HttpServletResponse response) {
        unlisted(response);
        input.only(Set.of("state", "informant", "note", "outcome", "summary", "medicines", "next_control"));
        ReferralState state = input.choice("state", ReferralState.class);
        if (input.raw("informant").strip().length() < 2) {
            input.refuse("informant", "referral.refused.who_answers");
        }
        var report = new AnswerReferral.Report(
                state, null, ReferralPages.informant(input), input.optionalText("note", 2000));
        AnswerReferral.Handback handback = state == ReferralState.DISCHARGED ? StayPages.handback(input) : null;
        return Replies.checked(
                input,
                () -> {
                    Step step = handback == null
                            ? answers.report(secret, report)
                            : answers.discharge(secret, report, handback);
                    return Replies.reply(
                            step,
                            input,
                            "/answer/" + secret + "?done=referral.done.reported",
                            again -> page(secret, again, response));
                },
                again -> page(secret, again, response));
    }

    private ModelAndView page(String secret, Input input, HttpServletResponse response) {
        unlisted(response);
        return switch (answers.open(secret)) {
            case AnswerByLink.Opened.Open open ->
                new ModelAndView(
                        "referral/answer", Map.of("open", open, "secret", secret, "input", input, "words", words));
            case AnswerByLink.Opened.Expired() -> throw new Refused(Problem.LINK_EXPIRED);
            case AnswerByLink.Opened.Unknown() -> throw new Refused(Problem.NOT_FOUND);
        };
    }

    @Door(Action.VERIFY_LETTER)
    @GetMapping("/verify/{token}")
    ModelAndView verify(@PathVariable String token, HttpServletResponse response) {
        unlisted(response);
        return letters.verify(token).map(LinkPages::genuine).orElseGet(() -> {
            ModelAndView unknown = new ModelAndView("referral/unverified");
            unknown.setStatus(HttpStatus.NOT_FOUND);
            return unknown;
        });
    }

    private static ModelAndView genuine(Genuine letter) {
        return new ModelAndView("referral/verified", Map.of("letter", letter));
    }

    /** Nothing behind such an address belongs into a search engine, or into the memory of a shared machine. */
    private static void unlisted(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Cache-Control", "no-store");
    }
}
