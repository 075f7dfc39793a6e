package id.jejaring.care;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A home visit, planned for a day and given to one post. */
public record Visit(
        RegionCode regency,
        UUID id,
        UUID episode,
        UUID person,
        int villageNo,
        LocalDate plannedOn,
        String purpose,
        UUID assignee,
        UUID plannedBy,
        Instant plannedAt,
        @Nullable Result result)
        implements Placed {

    /** What came of it. */
    public record Result(Outcome outcome, @Nullable String note, Instant at, UUID by) {}

    public enum Outcome {
        MET,
        NOT_MET,
        REFUSED,
        CANCELLED
    }

    public boolean open() {
        return result == null;
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(assignee));
    }
}
