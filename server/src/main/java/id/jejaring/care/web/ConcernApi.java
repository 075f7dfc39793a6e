package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.care.Concern;
import id.jejaring.care.Concerns;
import id.jejaring.care.ReportConcern;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.region.Regions;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Concerns for programs. Times are ISO 8601 with offset; a time without one is local to the region. */
@RestController
@RequestMapping("/api/v1/concerns")
class ConcernApi {
    private final ReportConcern report;
    private final Concerns concerns;
    private final ConcernForm form;
    private final Regions regions;
    private final CareWords words;

    ConcernApi(ReportConcern report, Concerns concerns, ConcernForm form, Regions regions, CareWords words) {
        this.report = report;
        this.concerns = concerns;
        this.form = form;
        this.regions = regions;
        this.words = words;
    }

    /** What a program learns of a concern, in the words it is reported in; the story itself is read by people. */
    record Receipt(
            UUID id,
            String village,
            String channel,
            Instant eventAt,
            Instant receivedAt,
            @Nullable Instant takenUpAt,
            @Nullable String level,
            Instant dueAt,
            String owner) {}

    /** 201 when taken, 200 when the same was sent before, 409 id-reused when the id stands for something else. */
    @Door(Action.REPORT_CONCERN)
    @PostMapping
    ResponseEntity<?> take(Input input, Actor actor) {
        ReportConcern.Command command =
                form.read(input, actor).orElseThrow(() -> new Refused(Problem.INVALID, input.errors()));
        URI place = URI.create("/api/v1/concerns/" + command.id());
        return switch (report.report(command, actor)) {
            case ReportConcern.Outcome.Reported(var concern, var owner) ->
                ResponseEntity.created(place).body(new Taken(concern.id(), owner.fullTitle()));
            case ReportConcern.Outcome.AlreadyReported(UUID id) -> ResponseEntity.ok(new Taken(id, null));
            case ReportConcern.Outcome.IdReused() -> throw new Refused(Problem.ID_REUSED);
            case ReportConcern.Outcome.NoOwner() -> throw new Refused(Problem.NO_OWNER);
        };
    }

    /** @param owner title of the post that answers for it; null on a repetition */
    record Taken(UUID id, @Nullable String owner) {}

    @Door(Action.READ_CONCERN)
    @GetMapping("/{id}")
    Receipt read(@PathVariable UUID id, Actor actor) {
        Concerns.View view = concerns.view(actor.regency(), id, actor, Action.READ_CONCERN)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        Concern concern = view.concern();
        return new Receipt(
                concern.id(),
                regions.codeOf(concern.villageNo()).orElseThrow().value(),
                words.code(concern.channel()),
                concern.eventAt(),
                concern.receivedAt(),
                concern.takenUpAt(),
                view.triage().map(triage -> words.code(triage.level())).orElse(null),
                view.due(),
                view.title(concern.owner()));
    }
}
