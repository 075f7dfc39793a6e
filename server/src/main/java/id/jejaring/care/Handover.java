package id.jejaring.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One offer of a concern to a post, and its answer. */
public record Handover(
        UUID id,
        UUID concern,
        UUID from,
        UUID to,
        Instant offeredAt,
        @Nullable Answer answer,
        @Nullable String reason,
        @Nullable Instant answeredAt) {
    /** How an offer ends. */
    public enum Answer {
        ACCEPTED,
        HANDED_ON,
        NO_CARE_NEEDED
    }
}
