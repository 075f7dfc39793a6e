package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.care.Cases;
import id.jejaring.care.CloseEpisode;
import id.jejaring.care.Episode;
import id.jejaring.care.OpenEpisode;
import id.jejaring.care.PlanVisit;
import id.jejaring.kernel.Ids;
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

/** Cases in one's reach, and one of them: its assessments and visits, its end and its beginning again. */
@Controller
class CasePages {
    private final Cases cases;
    private final PlanVisit plan;
    private final CloseEpisode close;
    private final OpenEpisode open;
    private final Ids ids;
    private final CareWords words;

    CasePages(Cases cases, PlanVisit plan, CloseEpisode close, OpenEpisode open, Ids ids, CareWords words) {
        this.words = words;
        this.cases = cases;
        this.plan = plan;
        this.close = close;
        this.open = open;
        this.ids = ids;
    }

    @Door(Action.READ_CASE)
    @GetMapping("/cases")
    ModelAndView list(Input input, Actor actor) {
        boolean closed = input.raw("show").equals("closed");
        return new ModelAndView(
                "care/cases", Map.of("lines", cases.list(actor, closed), "closed", closed, "words", words));
    }

    @Door(Action.READ_CASE)
    @GetMapping("/episodes/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Input.empty(), Input.empty());
    }

    @Door(Action.PLAN_VISIT)
    @PostMapping("/episodes/{id}/visits")
    ModelAndView plan(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("id", "planned_on", "purpose", "assignee"));
        var command = new PlanVisit.Command(
                input.id("id"), id, input.day("planned_on"), input.text("purpose", 500), input.id("assignee"));
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, input, Input.empty()));
        }
        return Answers.answer(
                plan.plan(actor.regency(), command, actor),
                input,
                done -> Answers.done("/episodes/" + id, "care.done.visit_planned"),
                again -> page(id, actor, again, Input.empty()));
    }

    @Door(Action.CLOSE_CASE)
    @PostMapping("/episodes/{id}/closure")
    ModelAndView close(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("reason", "note"));
        var command = new CloseEpisode.Command(
                id, input.choice("reason", Episode.Reason.class), input.optionalText("note", 2000));
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, Input.empty(), input));
        }
        return Answers.answer(
                close.close(actor.regency(), command, actor),
                input,
                done -> Answers.done("/episodes/" + done, "care.done.closed"),
                again -> page(id, actor, Input.empty(), again));
    }

    @Door(Action.REOPEN_CASE)
    @PostMapping("/episodes/{id}/again")
    ModelAndView again(@PathVariable UUID id, Input input, Actor actor) {
        return Answers.answer(
                open.again(actor.regency(), id, actor),
                input,
                done -> Answers.done("/episodes/" + done, "care.done.reopened"),
                refused -> page(id, actor, Input.empty(), Input.empty()));
    }

    private ModelAndView page(UUID id, Actor actor, Input visit, Input closure) {
        Cases.View view = cases.view(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView(
                "care/episode",
                Map.of(
                        "view",
                        view,
                        "visit",
                        visit,
                        "closure",
                        closure,
                        "newVisit",
                        ids.next(),
                        "actor",
                        actor,
                        "words",
                        words));
    }
}
