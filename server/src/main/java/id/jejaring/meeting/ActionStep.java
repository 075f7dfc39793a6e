package id.jejaring.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an action.
 *
 * @param words what was done, what shows it, or why
 * @param dueOn until when it was postponed
 * @param value the number of a verified action on that day
 * @param by a post
 */
public record ActionStep(
        UUID id,
        UUID action,
        StepKind kind,
        String words,
        @Nullable LocalDate dueOn,
        @Nullable Double value,
        Instant at,
        UUID by) {}
