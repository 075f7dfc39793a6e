package id.jejaring.work;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param village code of the village it lies in; the item's regency and district follow from it
 * @param workingDays how many working days the due time counts; null where it counts hours by day and night
 */
public record NewItem(
        String kind,
        UUID subject,
        @Nullable UUID person,
        RegionCode village,
        int villageNo,
        UUID owner,
        Instant eventAt,
        Instant receivedAt,
        Instant dueAt,
        Ladder ladder,
        @Nullable Integer workingDays) {
    /** About somebody, so it climbs where people are treated; its clock never stands still. */
    public NewItem(
            String kind,
            UUID subject,
            @Nullable UUID person,
            RegionCode village,
            int villageNo,
            UUID owner,
            Instant eventAt,
            Instant receivedAt,
            Instant dueAt) {
        this(kind, subject, person, village, villageNo, owner, eventAt, receivedAt, dueAt, Ladder.CLINICAL, null);
    }
}
