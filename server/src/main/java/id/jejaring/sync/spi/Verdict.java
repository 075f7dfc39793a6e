package id.jejaring.sync.spi;

import id.jejaring.kernel.FieldError;
import java.util.List;

/** What became of a record. */
public sealed interface Verdict {
    /** Written, or standing already with the same content. */
    record Taken() implements Verdict {}

    /** Cannot be taken as it is; a supervisor decides. {@code code} as in the protocol: needs_person, identity, no_owner. */
    record Review(String code) implements Verdict {}

    /** The state was another by then. {@code code} names it. */
    record Conflict(String code) implements Verdict {}

    record Invalid(List<FieldError> errors) implements Verdict {}

    /** The id stands for something else. */
    record IdReused() implements Verdict {}
}
