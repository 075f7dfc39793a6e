package id.jejaring.referral;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a referral.
 *
 * @param at when it happened
 * @param recordedAt when it was written down
 * @param by the post that wrote it down, or gave the link by which it was
 * @param informant who said so on the telephone or through the link
 */
public record Progress(
        UUID referral,
        ReferralState state,
        Instant at,
        Instant recordedAt,
        Told told,
        UUID by,
        @Nullable String informant,
        @Nullable String note) {}
