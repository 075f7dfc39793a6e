package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.care.Cases;
import id.jejaring.care.RecordVisit;
import id.jejaring.care.Visit;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A home visit as its visitor needs it, kader included: whom, where, what for, what came of it. */
@Controller
class VisitPages {
    private final Cases cases;
    private final RecordVisit record;
    private final CareWords words;

    VisitPages(Cases cases, RecordVisit record, CareWords words) {
        this.words = words;
        this.cases = cases;
        this.record = record;
    }

    @Door(Action.RECORD_VISIT)
    @GetMapping("/visits/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Input.empty());
    }

    @Door(Action.RECORD_VISIT)
    @PostMapping("/visits/{id}")
    ModelAndView record(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("outcome", "note"));
        var command = new RecordVisit.Command(
                id, input.choice("outcome", Visit.Outcome.class), input.optionalText("note", 2000));
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, input));
        }
        return Answers.answer(
                record.record(actor.regency(), command, actor),
                input,
                done -> Answers.done(
                        actor.may(Action.READ_CASE) ? "/episodes/" + done : "/today", "care.done.visit_recorded"),
                again -> page(id, actor, again));
    }

    private ModelAndView page(UUID id, Actor actor, Input input) {
        Cases.Errand errand =
                cases.errand(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView("care/visit", Map.of("errand", errand, "input", input, "words", words));
    }
}
