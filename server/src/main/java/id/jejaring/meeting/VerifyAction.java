package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.indicator.Value;
import id.jejaring.kernel.FieldError;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever keeps the meetings looks whether an action was done, gives it back, or gives it more time and says why. */
@Component
public class VerifyAction {
    private final DecisionQueries decisions;
    private final ActionQueries actions;
    private final ActionWork work;
    private final DueDays dueDays;
    private final FreezeNumbers numbers;
    private final MeetingGround ground;
    private final Audit audit;
    private final InstantSource clock;

    VerifyAction(
            DecisionQueries decisions,
            ActionQueries actions,
            ActionWork work,
            DueDays dueDays,
            FreezeNumbers numbers,
            MeetingGround ground,
            Audit audit,
            InstantSource clock) {
        this.decisions = decisions;
        this.actions = actions;
        this.work = work;
        this.dueDays = dueDays;
        this.numbers = numbers;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param done else it goes back to its owner, with what is missing */
    @Transactional
    public Outcome judge(UUID id, UUID step, boolean done, String words, Actor actor) {
        Optional<ActionCourse> found = locked(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        ActionCourse course = found.get();
        MeetingAction action = course.action();
        if (written(course, step)) {
            return new Outcome.Done(id);
        }
        if (action.owner().equals(actor.post().id())) {
            return Outcome.refused("words", "meeting.refused.own_action");
        }
        if (course.state(ground.today(action.regency())) != ActionState.DONE) {
            return new Outcome.AlreadyChanged();
        }
        StepKind kind = done ? StepKind.VERIFIED : StepKind.RETURNED;
        if (!decisions.add(
                action.regency(),
                new ActionStep(
                        step,
                        id,
                        kind,
                        words,
                        null,
                        done ? number(action) : null,
                        clock.instant(),
                        actor.post().id()))) {
            return new Outcome.AlreadyChanged();
        }
        work.end(ActionWork.VERIFY, action, actor, done ? "verified" : "returned");
        if (!done) {
            work.toDo(action, due(course));
        }
        audit.record(actor, Action.KEEP_MEETINGS, "meeting_action", id, done ? "verified" : "returned");
        return new Outcome.Done(id);
    }

    @Transactional
    public Outcome postpone(UUID id, UUID step, LocalDate dueOn, String why, Actor actor) {
        Optional<ActionCourse> found = locked(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        ActionCourse course = found.get();
        MeetingAction action = course.action();
        if (written(course, step)) {
            return new Outcome.Done(id);
        }
        if (!course.open(ground.today(action.regency()))) {
            return new Outcome.AlreadyChanged();
        }
        Optional<FieldError> earlier = MeetingRules.a_postponement_is_later(dueOn, course);
        if (earlier.isPresent()) {
            return new Outcome.Refused(List.of(earlier.get()));
        }
        if (!decisions.add(
                action.regency(),
                new ActionStep(
                        step,
                        id,
                        StepKind.POSTPONED,
                        why,
                        dueOn,
                        null,
                        clock.instant(),
                        actor.post().id()))) {
            return new Outcome.AlreadyChanged();
        }
        work.end(ActionWork.CARRY_OUT, action, actor, "postponed");
        work.toDo(action, dueDays.named(action.regency(), dueOn).at());
        audit.record(actor, Action.KEEP_MEETINGS, "meeting_action", id, "postponed");
        return new Outcome.Done(id);
    }

    private @Nullable Double number(MeetingAction action) {
        return numbers.definition(action.measure())
                .map(indicator ->
                        numbers.values(indicator, action.regency(), Measured.on(ground.today(action.regency()))))
                .map(values -> values.get(action.region()))
                .map(Value::value)
                .orElse(null);
    }

    private Instant due(ActionCourse course) {
        return course.postponed()
                ? dueDays.named(course.action().regency(), course.dueOn()).at()
                : course.action().dueAt();
    }

    private Optional<ActionCourse> locked(UUID id, Actor actor) {
        return ground.keptAction(id, actor).map(action -> {
            actions.lock(action);
            return new ActionCourse(action, decisions.steps(action.regency(), List.of(id)));
        });
    }

    private static boolean written(ActionCourse course, UUID step) {
        return course.steps().stream().anyMatch(each -> each.id().equals(step));
    }
}
