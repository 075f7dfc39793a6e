package id.jejaring.care;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a clinician decided about urgency, and the time promised with it. The latest one counts. */
public record Triage(
        UUID concern,
        TriageLevel level,
        Set<Sign> signs,
        @Nullable String note,
        Instant at,
        UUID by,
        Instant respondBy) {}
