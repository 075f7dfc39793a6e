package id.jejaring.sync.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.sync.DecideRecord;
import id.jejaring.sync.ReviewRecords;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records of the field that could not be taken: a supervisor reads each and decides. */
@Controller
class ReviewPages {
    /** In whose name a record is let through. */
    enum As {
        AUTHOR,
        SELF
    }

    private final ReviewRecords records;
    private final DecideRecord decide;

    ReviewPages(ReviewRecords records, DecideRecord decide) {
        this.records = records;
        this.decide = decide;
    }

    @Door(Action.REVIEW_RECORDS)
    @GetMapping("/field-records")
    ModelAndView waiting() {
        return new ModelAndView("sync/records", Map.of("records", records.waiting(), "why", new Obstacles()));
    }

    @Door(Action.REVIEW_RECORDS)
    @GetMapping("/field-records/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Input.empty());
    }

    @Door(Action.REVIEW_RECORDS)
    @PostMapping("/field-records/{id}/release")
    ModelAndView release(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("as"));
        As as = input.choice("as", As.class);
        return input.ok()
                ? answer(decide.release(id, as == As.AUTHOR, actor), id, input, actor, "sync.done.taken")
                : wrong(id, actor, input);
    }

    @Door(Action.REVIEW_RECORDS)
    @PostMapping("/field-records/{id}/refuse")
    ModelAndView refuse(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("why"));
        String why = input.text("why", 500);
        return input.ok()
                ? answer(decide.refuse(id, why, actor), id, input, actor, "sync.done.refused")
                : wrong(id, actor, input);
    }

    private ModelAndView answer(DecideRecord.Outcome outcome, UUID id, Input input, Actor actor, String done) {
        return switch (outcome) {
            case DecideRecord.Outcome.Decided() -> new ModelAndView("redirect:/field-records?done=" + done);
            case DecideRecord.Outcome.Gone() -> throw new Refused(Problem.NOT_FOUND);
            case DecideRecord.Outcome.StillNot(var code) -> {
                input.refuse("as", Obstacles.key(code));
                yield wrong(id, actor, input);
            }
            case DecideRecord.Outcome.Invalid(var errors) -> {
                errors.forEach(input::refuse);
                yield wrong(id, actor, input);
            }
        };
    }

    private ModelAndView wrong(UUID id, Actor actor, Input input) {
        ModelAndView page = page(id, actor, input);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(UUID id, Actor actor, Input input) {
        ReviewRecords.Opened opened = records.open(id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView("sync/record", Map.of("opened", opened, "input", input, "why", new Obstacles()));
    }
}
