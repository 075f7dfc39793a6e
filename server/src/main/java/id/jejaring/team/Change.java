package id.jejaring.team;

import id.jejaring.kernel.FieldError;
import java.util.List;
import java.util.UUID;

/** How one step on a team ended. */
public sealed interface Change {
    /** @param id of what was written, or of what the step was taken on */
    record Done(UUID id) implements Change {}

    /** Not there, or not in this actor's reach: the two look the same from outside. */
    record NotFound() implements Change {}

    /** Somebody else was faster. */
    record AlreadyChanged() implements Change {}

    record Refused(List<FieldError> errors) implements Change {}

    static Change refused(String field, String key, Object... arguments) {
        return new Refused(List.of(FieldError.of(field, key, arguments)));
    }
}
