package id.jejaring.team;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing a team has to show for a year.
 *
 * @param people how many came to the meeting, or how many kader are trained on that day
 * @param amount rupiah
 * @param source where the money comes from
 */
public record Evidence(
        UUID id,
        int year,
        EvidenceKind what,
        LocalDate onDay,
        @Nullable Integer people,
        @Nullable Long amount,
        @Nullable String source) {

    /** What the kind does not ask for is left out. */
    public Evidence {
        people = what == EvidenceKind.MEETING || what == EvidenceKind.KADER ? people : null;
        amount = what == EvidenceKind.FUNDS ? amount : null;
        source = what == EvidenceKind.FUNDS ? source : null;
    }
}
