package id.jejaring.care;

import id.jejaring.kernel.FieldError;
import java.util.List;
import java.util.UUID;

/** How one step on a concern or an episode ended. */
public sealed interface Step {
    /** @param id of what was written, or of what the step was taken on */
    record Done(UUID id) implements Step {}

    /** Not there, or not in this actor's reach: the two look the same from outside. */
    record NotFound() implements Step {}

    /** Somebody else was faster. */
    record AlreadyChanged() implements Step {}

    record Refused(List<FieldError> errors) implements Step {}

    static Step refused(String field, String key, Object... arguments) {
        return new Refused(List.of(FieldError.of(field, key, arguments)));
    }
}
