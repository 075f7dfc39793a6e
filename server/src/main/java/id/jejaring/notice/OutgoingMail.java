package id.jejaring.notice;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that somebody is about to send.
 *
 * @param body that keeps the account
 * @param about the notice, or the address to be confirmed
 * @param where body of the post that was told; null for a code
 * @param email null where nobody wants it there any more
 * @param due when what waits is due
 * @param madeAt when it came into the outbox
 * @param attempt the how many-eth
 */
record OutgoingMail(
        RegionCode body,
        UUID id,
        UUID account,
        UUID about,
        @Nullable RegionCode where,
        String language,
        @Nullable String email,
        @Nullable Instant due,
        Instant madeAt,
        int attempt) {}
