package id.jejaring.person;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The few facts by which somebody of the whole regency may be recognised; numbers only as same or not. */
public record Lookalike(
        UUID id,
        int villageNo,
        @Nullable String name,
        Sex sex,
        Birth birth,
        @Nullable String home,
        @Nullable String recognisedBy,
        boolean sameNik,
        boolean otherNik,
        boolean samePhone) {
    @Override
    public String toString() {
        return "Lookalike[" + id + "]";
    }
}
