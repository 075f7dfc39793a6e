package id.jejaring.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** An action and what happened to it, oldest first. */
public record ActionCourse(MeetingAction action, List<ActionStep> steps) {
    /** As postponed last; the day agreed in the meeting stays in the action. */
    public LocalDate dueOn() {
        return steps.stream()
                .map(ActionStep::dueOn)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(action.dueOn());
    }

    public boolean postponed() {
        return !dueOn().equals(action.dueOn());
    }

    public ActionState state(LocalDate today) {
        StepKind last = steps.stream()
                .map(ActionStep::kind)
                .filter(kind -> kind == StepKind.DONE || kind == StepKind.VERIFIED || kind == StepKind.RETURNED)
                .reduce((first, second) -> second)
                .orElse(StepKind.PROGRESS);
        return switch (last) {
            case DONE -> ActionState.DONE;
            case VERIFIED -> ActionState.VERIFIED;
            case PROGRESS, RETURNED, POSTPONED -> today.isAfter(dueOn()) ? ActionState.LATE : ActionState.RUNNING;
        };
    }

    /** Whether its owner still has to act. */
    boolean open(LocalDate today) {
        ActionState state = state(today);
        return state == ActionState.RUNNING || state == ActionState.LATE;
    }
}
