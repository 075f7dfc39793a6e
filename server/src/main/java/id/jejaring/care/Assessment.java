package id.jejaring.care;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** @param diagnosis ICD-10 code, by a doctor or psychologist only */
public record Assessment(
        UUID id,
        UUID episode,
        UUID consent,
        String findings,
        Risk risk,
        @Nullable String diagnosis,
        String plan,
        Instant at,
        UUID by) {
    /** Danger to oneself or others as seen that day. */
    public enum Risk {
        NONE_SEEN,
        WATCH,
        ACUTE
    }
}
