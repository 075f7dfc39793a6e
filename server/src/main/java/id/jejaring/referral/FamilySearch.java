package id.jejaring.referral;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is ready to go home, and nobody knows to whom.
 *
 * @param known what was written down for the search; nothing of the illness
 */
public record FamilySearch(
        RegionCode regency,
        UUID referral,
        UUID person,
        int villageNo,
        UUID owner,
        String known,
        Instant since,
        @Nullable Ended ended)
        implements Placed {

    /** What came of it. */
    public record Ended(Result result, String note, Instant at, UUID by) {}

    public enum Result {
        FOUND,
        SHELTER
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(owner));
    }
}
