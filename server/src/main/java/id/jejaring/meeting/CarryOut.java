package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The owner of an action tells how it goes, and that it is done and what shows it. */
@Component
public class CarryOut {
    private final DecisionQueries decisions;
    private final ActionQueries actions;
    private final ActionWork work;
    private final MeetingGround ground;
    private final Audit audit;
    private final InstantSource clock;

    CarryOut(
            DecisionQueries decisions,
            ActionQueries actions,
            ActionWork work,
            MeetingGround ground,
            Audit audit,
            InstantSource clock) {
        this.decisions = decisions;
        this.actions = actions;
        this.work = work;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param done else it only goes on */
    @Transactional
    public Outcome report(UUID id, UUID step, boolean done, String words, Actor actor) {
        Optional<MeetingAction> found = ground.seenAction(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        MeetingAction action = found.get();
        if (!action.owner().equals(actor.post().id())) {
            return Outcome.refused("words", "meeting.refused.not_owner");
        }
        actions.lock(action);
        List<ActionStep> steps = decisions.steps(action.regency(), List.of(id));
        if (steps.stream().anyMatch(each -> each.id().equals(step))) {
            return new Outcome.Done(id);
        }
        if (!new ActionCourse(action, steps).open(ground.today(action.regency()))) {
            return new Outcome.AlreadyChanged();
        }
        StepKind kind = done ? StepKind.DONE : StepKind.PROGRESS;
        if (!decisions.add(
                action.regency(),
                new ActionStep(
                        step,
                        id,
                        kind,
                        words,
                        null,
                        null,
                        clock.instant(),
                        actor.post().id()))) {
            return new Outcome.AlreadyChanged();
        }
        if (done) {
            work.end(ActionWork.CARRY_OUT, action, actor, "reported_done");
            work.toVerify(action);
        }
        audit.record(actor, Action.CARRY_OUT, "meeting_action", id, done ? "done" : "progress");
        return new Outcome.Done(id);
    }
}
