package id.jejaring.meeting;

import id.jejaring.kernel.FieldError;
import java.util.List;
import java.util.UUID;

/** How one step on a meeting ended. */
public sealed interface Outcome {
    /** @param id of what was written, or of what the step was taken on */
    record Done(UUID id) implements Outcome {}

    /** Not there, or not in this actor's reach: the two look the same from outside. */
    record NotFound() implements Outcome {}

    /** Somebody else was faster. */
    record AlreadyChanged() implements Outcome {}

    record Refused(List<FieldError> errors) implements Outcome {}

    static Outcome refused(String field, String key, Object... arguments) {
        return new Refused(List.of(FieldError.of(field, key, arguments)));
    }
}
