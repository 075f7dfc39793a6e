package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.referral.AnswerReferral;
import id.jejaring.referral.GiveLink;
import id.jejaring.referral.Queue;
import id.jejaring.referral.ReceiveBack;
import id.jejaring.referral.ReferralState;
import id.jejaring.referral.Referrals;
import id.jejaring.referral.WithdrawReferral;
import id.jejaring.region.Regions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Referrals in one's reach by where they wait, and one of them: its way, and the one next step. */
@Controller
class ReferralPages {
    private final Referrals referrals;
    private final AnswerReferral answers;
    private final WithdrawReferral withdrawing;
    private final ReceiveBack receiving;
    private final GiveLink links;
    private final Regions regions;
    private final CareWords words;

    ReferralPages(
            Referrals referrals,
            AnswerReferral answers,
            WithdrawReferral withdrawing,
            ReceiveBack receiving,
            GiveLink links,
            Regions regions,
            CareWords words) {
        this.referrals = referrals;
        this.answers = answers;
        this.withdrawing = withdrawing;
        this.receiving = receiving;
        this.links = links;
        this.regions = regions;
        this.words = words;
    }

    @Door(Action.READ_REFERRAL)
    @GetMapping("/referrals")
    ModelAndView list(Input input, Actor actor) {
        Queue queue = input.optionalChoice("queue", Queue.class);
        boolean ended = queue == Queue.ENDED;
        List<Referrals.Line> lines = referrals.list(actor, ended);
        return new ModelAndView(
                "referral/referrals",
                Map.of("lines", lines, "queue", queue == null ? "" : queue.name(), "words", words));
    }

    @Door(Action.READ_REFERRAL)
    @GetMapping("/referrals/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Action.READ_REFERRAL, new Forms());
    }

    @Door(Action.READ_REFERRAL)
    @GetMapping("/referrals/{id}/card")
    ModelAndView card(@PathVariable UUID id, Actor actor) {
        return new ModelAndView("referral/card", Map.of("view", view(id, actor, Action.READ_REFERRAL), "words", words));
    }

    @Door(Action.ANSWER_REFERRAL)
    @PostMapping("/referrals/{id}/report")
    ModelAndView report(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("state", "at", "informant", "note"));
        var report = new AnswerReferral.Report(
                input.choice("state", ReferralState.class),
                input.optionalMoment("at", regions.zone(actor.post().region())),
                informant(input),
                input.optionalText("note", 2000));
        boolean leaves = report.state() == ReferralState.DECLINED && !actor.may(Action.SEND_REFERRAL);
        return Replies.checked(
                input,
                () -> Replies.reply(
                        answers.report(id, report, actor),
                        input,
                        (leaves ? "/referrals" : "/referrals/" + id) + "?done=referral.done.reported",
                        again -> page(id, actor, Action.ANSWER_REFERRAL, new Forms().report(again))),
                again -> page(id, actor, Action.ANSWER_REFERRAL, new Forms().report(again)));
    }

    @Door(Action.SEND_REFERRAL)
    @PostMapping("/referrals/{id}/withdrawal")
    ModelAndView withdraw(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("reason"));
        String why = Replies.sentence(input, "reason", 2000);
        return Replies.checked(
                input,
                () -> Replies.reply(
                        withdrawing.withdraw(id, why, actor),
                        input,
                        "/referrals/" + id + "?done=referral.done.withdrawn",
                        again -> page(id, actor, Action.SEND_REFERRAL, new Forms().withdrawal(again))),
                again -> page(id, actor, Action.SEND_REFERRAL, new Forms().withdrawal(again)));
    }

    @Door(Action.RECEIVE_BACK)
    @PostMapping("/referrals/{id}/return")
    ModelAndView receive(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("planned_on", "purpose", "assignee", "note"));
        boolean visited = !input.raw("planned_on").isBlank();
        var visit = visited
                ? new ReceiveBack.FirstVisit(
                        input.day("planned_on"), Replies.sentence(input, "purpose", 500), input.id("assignee"))
                : null;
        var command = new ReceiveBack.Command(id, visit, input.optionalText("note", 2000));
        return Replies.checked(
                input,
                () -> Replies.reply(
                        receiving.receive(command, actor),
                        input,
                        "/referrals/" + id + "?done=referral.done.received",
                        again -> page(id, actor, Action.RECEIVE_BACK, new Forms().receiving(again))),
                again -> page(id, actor, Action.RECEIVE_BACK, new Forms().receiving(again)));
    }

    @Door(Action.SEND_REFERRAL)
    @PostMapping("/referrals/{id}/link")
    ModelAndView link(@PathVariable UUID id, Actor actor, HttpServletRequest request) {
        return switch (links.give(id, actor)) {
            case GiveLink.Outcome.Given given ->
                new ModelAndView(
                        "referral/link",
                        Map.of("given", given, "address", LetterPages.address(request, "/answer/" + given.secret())));
            case GiveLink.Outcome.NotFound() -> throw new Refused(Problem.NOT_FOUND);
            case GiveLink.Outcome.NothingToAnswer() -> throw new Refused(Problem.ALREADY_CHANGED);
        };
    }

    static @Nullable String informant(Input input) {
        String name = input.optionalText("informant", 120);
        if (name != null && name.length() < 2) {
            input.refuse("informant", "referral.refused.too_short");
        }
        return name;
    }

    /** The forms of the page, each as it came in. */
    record Forms(Input report, Input withdrawal, Input receiving) {
        Forms() {
            this(Input.empty(), Input.empty(), Input.empty());
        }

        Forms report(Input sent) {
            return new Forms(sent, withdrawal, receiving);
        }

        Forms withdrawal(Input sent) {
            return new Forms(report, sent, receiving);
        }

        Forms receiving(Input sent) {
            return new Forms(report, withdrawal, sent);
        }
    }

    private Referrals.View view(UUID id, Actor actor, Action action) {
        return referrals.view(id, actor, action).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView page(UUID id, Actor actor, Action action, Forms forms) {
        return new ModelAndView(
                "referral/referral",
                Map.of(
                        "view",
                        view(id, actor, action),
                        "report",
                        forms.report(),
                        "withdrawal",
                        forms.withdrawal(),
                        "receiving",
                        forms.receiving(),
                        "actor",
                        actor,
                        "words",
                        words));
    }
}
