package id.jejaring.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A short word to a post, without content.
 *
 * @param textKey what it says, from the catalogue
 * @param href where to look
 */
public record Notice(
        UUID id,
        String textKey,
        String href,
        Instant at,
        @Nullable Instant seenAt) {}
