package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.Concerns;
import id.jejaring.care.ReportConcern;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Anybody in a post may report a concern, and sees what became of it. */
@Controller
class ReportPages {
    private final ReportConcern report;
    private final Concerns concerns;
    private final ConcernForm form;
    private final Ids ids;

    ReportPages(ReportConcern report, Concerns concerns, ConcernForm form, Ids ids) {
        this.report = report;
        this.concerns = concerns;
        this.form = form;
        this.ids = ids;
    }

    @Door(Action.REPORT_CONCERN)
    @GetMapping("/concerns/new")
    ModelAndView blank(Actor actor) {
        return form(Input.empty(), ids.next(), actor);
    }

    @Door(Action.REPORT_CONCERN)
    @PostMapping("/concerns")
    ModelAndView take(Input input, Actor actor) {
        var command = form.read(input, actor);
        if (command.isEmpty()) {
            UUID id = input.error("id").isEmpty()
                    ? UUID.fromString(input.raw("id").strip())
                    : ids.next();
            return Answers.invalid(form(input, id, actor));
        }
        return switch (report.report(command.get(), actor)) {
            case ReportConcern.Outcome.Reported(var concern, var owner) -> after(concern.id(), actor);
            case ReportConcern.Outcome.AlreadyReported(UUID id) -> after(id, actor);
            case ReportConcern.Outcome.IdReused() -> throw new Refused(Problem.ID_REUSED);
            case ReportConcern.Outcome.NoOwner() -> throw new Refused(Problem.NO_OWNER);
        };
    }

    private static ModelAndView after(UUID id, Actor actor) {
        return Answers.done(actor.may(Action.READ_CONCERN) ? "/concerns/" + id : "/reports", "care.done.reported");
    }

    @Door(Action.READ_OWN_REPORTS)
    @GetMapping("/reports")
    ModelAndView mine(Actor actor) {
        return new ModelAndView("care/reports", Map.of("reports", concerns.reportedBy(actor)));
    }

    private ModelAndView form(Input input, UUID id, Actor actor) {
        return new ModelAndView(
                "care/report",
                Map.of(
                        "input",
                        input,
                        "newId",
                        id,
                        "villages",
                        form.villages(actor),
                        "village",
                        form.onlyVillage(actor)));
    }
}
