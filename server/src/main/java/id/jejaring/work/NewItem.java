package id.jejaring.work;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param village code of the village it lies in; the item's regency and district follow from it */
public record NewItem(
        String kind,
        UUID subject,
        @Nullable UUID person,
        RegionCode village,
        int villageNo,
        UUID owner,
        Instant eventAt,
        Instant receivedAt,
        Instant dueAt) {}
