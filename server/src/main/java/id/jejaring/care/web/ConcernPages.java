package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.AnswerConcern;
import id.jejaring.care.CareWords;
import id.jejaring.care.Concerns;
import id.jejaring.care.Handover;
import id.jejaring.care.Sign;
import id.jejaring.care.Step;
import id.jejaring.care.TriageConcern;
import id.jejaring.care.TriageLevel;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One concern: read it, say how urgent it is, answer it. */
@Controller
class ConcernPages {
    private final Concerns concerns;
    private final TriageConcern triage;
    private final AnswerConcern answer;
    private final CareWords words;

    ConcernPages(Concerns concerns, TriageConcern triage, AnswerConcern answer, CareWords words) {
        this.words = words;
        this.concerns = concerns;
        this.triage = triage;
        this.answer = answer;
    }

    @Door(Action.READ_CONCERN)
    @GetMapping("/concerns/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Action.READ_CONCERN, Input.empty(), Input.empty());
    }

    @Door(Action.TRIAGE_CONCERN)
    @PostMapping("/concerns/{id}/triage")
    ModelAndView triage(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("level", "signs", "note"));
        var command = new TriageConcern.Command(
                id, input.choice("level", TriageLevel.class), signs(input), input.optionalText("note", 2000));
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, Action.TRIAGE_CONCERN, input, Input.empty()));
        }
        return Answers.answer(
                triage.triage(actor.regency(), command, actor),
                input,
                done -> Answers.done("/concerns/" + done, "care.done.triaged"),
                again -> page(id, actor, Action.TRIAGE_CONCERN, again, Input.empty()));
    }

    @Door(Action.ANSWER_CONCERN)
    @PostMapping("/concerns/{id}/answer")
    ModelAndView answer(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("answer", "to", "reason"));
        Handover.Answer given = input.choice("answer", Handover.Answer.class);
        String reason = given == Handover.Answer.ACCEPTED ? "" : input.text("reason", 500);
        UUID to = given == Handover.Answer.HANDED_ON ? input.id("to") : id;
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, Action.ANSWER_CONCERN, Input.empty(), input));
        }
        Step step =
                switch (given) {
                    case ACCEPTED -> answer.accept(actor.regency(), id, actor);
                    case HANDED_ON -> answer.handOn(actor.regency(), id, to, reason, actor);
                    case NO_CARE_NEEDED -> answer.noCareNeeded(actor.regency(), id, reason, actor);
                };
        return Answers.answer(
                step,
                input,
                done -> after(given, done),
                again -> page(id, actor, Action.ANSWER_CONCERN, Input.empty(), again));
    }

    private static ModelAndView after(Handover.Answer given, UUID done) {
        return switch (given) {
            case ACCEPTED -> Answers.done("/episodes/" + done, "care.done.accepted");
            case HANDED_ON -> Answers.done("/today", "care.done.handed_on");
            case NO_CARE_NEEDED -> Answers.done("/concerns/" + done, "care.done.no_care_needed");
        };
    }

    private static Set<Sign> signs(Input input) {
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (String raw : input.rawAll("signs")) {
            try {
                signs.add(Sign.valueOf(raw.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                input.refuse("signs", "platform.input.choice");
            }
        }
        return signs;
    }

    private ModelAndView page(UUID id, Actor actor, Action action, Input triage, Input answer) {
        Concerns.View view =
                concerns.view(actor.regency(), id, actor, action).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView(
                "care/concern",
                Map.of("view", view, "triage", triage, "answer", answer, "actor", actor, "words", words));
    }
}
