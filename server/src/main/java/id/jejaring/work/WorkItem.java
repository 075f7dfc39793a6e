package id.jejaring.work;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something one post must do by a time.
 *
 * @param kind what is to be done, in the words of the module that opened it
 * @param eventAt when it happened; the clock runs from here
 * @param receivedAt when anybody here could know
 * @param workingDays how many working days the due time counts; null where it counts hours by day and night
 * @param climbedTo the post it was last brought up to; the owner is still the owner
 */
public record WorkItem(
        RegionCode regency,
        UUID id,
        String kind,
        UUID subject,
        @Nullable UUID person,
        int villageNo,
        UUID owner,
        Instant eventAt,
        Instant receivedAt,
        Instant dueAt,
        @Nullable Integer workingDays,
        Instant openedAt,
        @Nullable Instant doneAt,
        @Nullable UUID climbedTo)
        implements Placed {

    @Override
    public Whose whose() {
        return new Whose(
                regency.value(),
                villageNo,
                person,
                climbedTo == null ? Set.of(owner) : Set.copyOf(List.of(owner, climbedTo)));
    }
}
