package id.jejaring.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is asked to come on a day.
 *
 * @param post a post of this body, whoever holds it
 * @param office the written name of an office or institution that has no post here
 */
public record Invitation(
        UUID id,
        UUID day,
        Party party,
        @Nullable UUID post,
        @Nullable String office) {}
