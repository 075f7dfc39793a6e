package id.jejaring.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step a late item went up.
 *
 * @param post who was told; null where nobody holds a post of that tier
 * @param onDuty chosen by the duty roster
 * @param plannedAt when it should have been
 */
public record Climb(UUID item, Tier tier, @Nullable UUID post, boolean onDuty, Instant plannedAt, Instant at) {}
