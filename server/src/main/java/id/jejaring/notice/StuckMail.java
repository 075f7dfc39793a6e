package id.jejaring.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mail that has not arrived, for the administrator: to whom, how often it was tried and what the server said; never what about.
 *
 * @param endedAt when it was given up; null while it is still tried
 * @param said null before the first answer
 */
public record StuckMail(
        UUID id,
        UUID account,
        String name,
        Instant madeAt,
        int attempts,
        Instant nextAt,
        @Nullable Instant endedAt,
        @Nullable String said) {}
