package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.referral.AnswerReferral;
import id.jejaring.referral.Discharge;
import id.jejaring.referral.ReferralState;
import id.jejaring.referral.Referrals;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How a stay ends: somebody goes home, or would if anybody knew to whom. */
@Controller
class StayPages {
    private final Referrals referrals;
    private final AnswerReferral answers;
    private final Regions regions;
    private final CareWords words;

    StayPages(Referrals referrals, AnswerReferral answers, Regions regions, CareWords words) {
        this.referrals = referrals;
        this.answers = answers;
        this.regions = regions;
        this.words = words;
    }

    @Door(Action.ANSWER_REFERRAL)
    @GetMapping("/referrals/{id}/discharge")
    ModelAndView discharge(@PathVariable UUID id, Actor actor) {
        return page("referral/discharge", id, actor, Input.empty());
    }

    @Door(Action.ANSWER_REFERRAL)
    @PostMapping("/referrals/{id}/discharge")
    ModelAndView discharge(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("at", "informant", "outcome", "summary", "medicines", "next_control"));
        Instant at = input.moment("at", regions.zone(actor.post().region()));
        var report = new AnswerReferral.Report(ReferralState.DISCHARGED, at, ReferralPages.informant(input), null);
        var handback = handback(input);
        LocalDate control = handback.nextControl();
        if (control != null
                && control.isBefore(
                        LocalDate.ofInstant(at, regions.zone(actor.post().region())))) {
            input.refuse("next_control", "referral.refused.control_before");
        }
        return Replies.checked(
                input,
                () -> Replies.reply(
                        answers.discharge(id, report, handback, actor),
                        input,
                        "/referrals/" + id + "?done=referral.done.discharged",
                        again -> page("referral/discharge", id, actor, again)),
                again -> page("referral/discharge", id, actor, again));
    }

    static AnswerReferral.Handback handback(Input input) {
        return new AnswerReferral.Handback(
                input.choice("outcome", Discharge.Ending.class),
                Replies.sentence(input, "summary", 4000),
                input.optionalText("medicines", 1000),
                input.optionalDay("next_control"));
    }

    @Door(Action.ANSWER_REFERRAL)
    @GetMapping("/referrals/{id}/family")
    ModelAndView family(@PathVariable UUID id, Actor actor) {
        return page("referral/family", id, actor, Input.empty());
    }

    @Door(Action.ANSWER_REFERRAL)
    @PostMapping("/referrals/{id}/family")
    ModelAndView family(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("at", "informant", "known"));
        var report = new AnswerReferral.Report(
                ReferralState.AWAITING_FAMILY,
                input.moment("at", regions.zone(actor.post().region())),
                ReferralPages.informant(input),
                null);
        String known = Replies.sentence(input, "known", 1000);
        return Replies.checked(
                input,
                () -> Replies.reply(
                        answers.awaitFamily(id, report, known, actor),
                        input,
                        "/referrals/" + id + "?done=referral.done.family_sought",
                        again -> page("referral/family", id, actor, again)),
                again -> page("referral/family", id, actor, again));
    }

    private ModelAndView page(String template, UUID id, Actor actor, Input input) {
        Referrals.View view =
                referrals.view(id, actor, Action.ANSWER_REFERRAL).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView(template, Map.of("view", view, "input", input, "words", words));
    }
}
