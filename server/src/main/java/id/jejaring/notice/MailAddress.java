package id.jejaring.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody wants to hear that something waits.
 *
 * @param confirmedAt null while its code has not come back
 * @param codeUntil how long the code is good
 * @param failedAt when the last mail was given up, if none arrived since
 */
public record MailAddress(
        String email,
        @Nullable Instant confirmedAt,
        Instant codeUntil,
        @Nullable Instant failedAt) {}
