package id.jejaring.sync;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person's profile on one phone.
 *
 * @param home body that keeps the account
 * @param client version of its app
 * @param waiting records that were still unsent when it was last heard
 */
public record Device(
        RegionCode regency,
        UUID id,
        RegionCode home,
        UUID account,
        UUID post,
        String label,
        Instant enrolledAt,
        Instant seenAt,
        @Nullable String client,
        int waiting,
        Wipe wipe,
        @Nullable Instant wipedAt) {

    /** What it has to forget when it is next heard. */
    public enum Wipe {
        NONE,
        /** Everything, once what waits has been sent. */
        AFTER_PUSH,
        /** Its copy at once; sealed records stay and are still sent. */
        NOW;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean revoked() {
        return wipe != Wipe.NONE;
    }

    Owner owner() {
        return new Owner(regency, id, home, account, post, enrolledAt);
    }
}
