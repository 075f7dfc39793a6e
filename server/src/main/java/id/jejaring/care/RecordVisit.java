package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what came of a visit. It is written once; what was wrong is said in the next one. */
@Component
public class RecordVisit {
    private final VisitQueries visits;
    private final Assignments assignments;
    private final Work work;
    private final NextStep next;
    private final CareFeed feed;
    private final Audit audit;
    private final Guard guard;
    private final InstantSource clock;

    RecordVisit(
            VisitQueries visits,
            Assignments assignments,
            Work work,
            NextStep next,
            CareFeed feed,
            Audit audit,
            Guard guard,
            InstantSource clock) {
        this.visits = visits;
        this.assignments = assignments;
        this.work = work;
        this.next = next;
        this.feed = feed;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    public record Command(
            UUID visit, Visit.Outcome outcome, @Nullable String note) {}

    @Transactional
    public Step record(RegionCode regency, Command command, Actor actor) {
        return record(regency, command, clock.instant(), actor);
    }

    /** @param at when it took place, which a phone without signal tells later */
    @Transactional
    public Step record(RegionCode regency, Command command, Instant at, Actor actor) {
        Optional<Visit> found = visits.find(regency, command.visit()).filter(guard::sees);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        if (command.outcome() != Visit.Outcome.MET && command.note() == null) {
            return Step.refused("note", "care.refused.say_why");
        }
        Visit visit = found.get();
        Visit.Result result = new Visit.Result(
                command.outcome(), command.note(), at, actor.post().id());
        Episode episode = next.lock(regency, visit.episode(), visit.person()).orElseThrow();
        if (!visits.record(visit, result)) {
            return new Step.AlreadyChanged();
        }
        end(visit, command.outcome(), actor);
        next.after(event(command.outcome()), episode, at, actor.post().id());
        return new Step.Done(visit.episode());
    }

    private static NextStep.Event event(Visit.Outcome outcome) {
        return switch (outcome) {
            case MET, CANCELLED -> NextStep.Event.VISITED;
            case NOT_MET, REFUSED -> NextStep.Event.UNMET;
        };
    }

    private void end(Visit visit, Visit.Outcome outcome, Actor actor) {
        feed.ended(visit);
        work.done(visit.regency(), CareWork.VISIT, visit.id(), actor, ConcernQueries.lower(outcome));
        assignments.release(visit.regency(), visit.person(), visit.assignee(), Entrusted.with(visit));
        audit.record(actor, Action.RECORD_VISIT, "visit", visit.id(), ConcernQueries.lower(outcome));
    }

    /** A visit that is still open when care ends does not take place. */
    void cancel(Visit visit, Actor actor) {
        if (visits.record(
                visit,
                new Visit.Result(
                        Visit.Outcome.CANCELLED,
                        null,
                        clock.instant(),
                        actor.post().id()))) {
            end(visit, Visit.Outcome.CANCELLED, actor);
        }
    }
}
