package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place was asked to form its team.
 *
 * @param owner the post that is to bring the decree
 * @param metAt when a decree was entered; null while it waits
 */
public record TeamRequest(
        RegionCode regency,
        UUID id,
        String kind,
        RegionCode region,
        int villageNo,
        Instant askedAt,
        UUID askedBy,
        UUID owner,
        Instant dueAt,
        @Nullable String note,
        @Nullable Instant metAt) {
    public boolean late(Instant now) {
        return metAt == null && dueAt.isBefore(now);
    }
}
