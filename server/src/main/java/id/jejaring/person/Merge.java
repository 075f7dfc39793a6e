package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A human's word that one record is to be read as another; with how it ended, if it did. */
public record Merge(
        RegionCode regency,
        UUID id,
        UUID kept,
        UUID merged,
        String why,
        Instant at,
        UUID by,
        @Nullable Undoing undoing) {
    public record Undoing(Instant at, UUID by, String why) {}

    public boolean stands() {
        return undoing == null;
    }
}
