package id.jejaring.screening;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The whole language in which an instrument decides: it looks at answers or at a sum, names no other condition and so always ends.
 * It holds only when no answer that is still missing could change that.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({
    @JsonSubTypes.Type(Condition.AnyOf.class),
    @JsonSubTypes.Type(Condition.AllOf.class),
    @JsonSubTypes.Type(Condition.CountOf.class),
    @JsonSubTypes.Type(Condition.SumIs.class)
})
public sealed interface Condition {
    /** At least one of these items is answered with one of these options. */
    record AnyOf(List<String> any, List<String> of) implements Condition {
        public AnyOf {
            any = List.copyOf(any);
            of = List.copyOf(of);
        }
    }

    /** Every one of these items is answered with one of these options. */
    record AllOf(List<String> all, List<String> of) implements Condition {
        public AllOf {
            all = List.copyOf(all);
            of = List.copyOf(of);
        }
    }

    /** So many of these items are answered with one of these options. */
    record CountOf(List<String> count, List<String> of, int atLeast) implements Condition {
        public CountOf {
            count = List.copyOf(count);
            of = List.copyOf(of);
        }
    }

    /** A sum lies there; a sum that misses an answer is no number and lies nowhere. */
    record SumIs(
            String sum, @Nullable Integer atLeast, @Nullable Integer atMost) implements Condition {
        public SumIs {
            if (sum.isBlank() || atLeast == null && atMost == null) {
                throw new IllegalArgumentException("a sum is compared with something");
            }
        }
    }
}
