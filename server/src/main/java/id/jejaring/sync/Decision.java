package id.jejaring.sync;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor decided about a record.
 *
 * @param by post of the supervisor; its role is what the author is told
 */
record Decision(State state, @Nullable String why, Instant at, UUID by, String role) {
    enum State {
        TAKEN,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
