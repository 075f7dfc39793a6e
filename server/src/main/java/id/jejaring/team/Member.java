package id.jejaring.team;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A seat in a team.
 *
 * @param post a post of this body, whoever holds it
 * @param office the written name of an office or institution that has no post here
 */
public record Member(
        UUID id,
        UUID decree,
        MemberTask task,
        @Nullable UUID post,
        @Nullable String office) {}
