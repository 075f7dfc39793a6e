package id.jejaring.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody came.
 *
 * @param invitation null for a guest who was not invited
 * @param guest the position or institution of such a guest
 * @param reason why the guest was let in
 * @param deputy the position that came for the invited one
 * @param remote by a connection, not in the room
 */
public record Attendance(
        UUID id,
        UUID day,
        @Nullable UUID invitation,
        @Nullable String guest,
        @Nullable String reason,
        @Nullable String deputy,
        boolean remote,
        Way way,
        Instant at) {
    /** Written down by whoever keeps the meeting, or confirmed by the invited post with the code of the day. */
    public enum Way {
        HAND,
        CODE
    }
}
