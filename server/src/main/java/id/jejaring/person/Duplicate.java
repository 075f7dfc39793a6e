package id.jejaring.person;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Two records that may be one person, as the program proposes and a human decides. The smaller id is a. */
public record Duplicate(UUID a, UUID b, int score, List<Match.Reason> reasons, Instant proposedAt) {
    /** What was decided about a pair. */
    enum Decision {
        MERGED,
        DISTINCT
    }

    static UUID first(UUID one, UUID other) {
        return unsigned(one, other) <= 0 ? one : other;
    }

    static UUID second(UUID one, UUID other) {
        return unsigned(one, other) <= 0 ? other : one;
    }

    // UUID.compareTo is signed, the database's order is not.
    private static int unsigned(UUID one, UUID other) {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    }

    static String written(Match.Reason reason) {
        return reason.points() + " " + reason.key()
                + (reason.arguments().isEmpty() ? "" : " " + reason.arguments().getFirst());
    }

    static Match.Reason read(String written) {
        List<String> parts = Arrays.asList(written.split(" ", 3));
        List<Object> arguments = parts.size() < 3 ? List.of() : List.of(parts.get(2));
        return new Match.Reason(parts.get(1), arguments, Integer.parseInt(parts.get(0)));
    }
}
