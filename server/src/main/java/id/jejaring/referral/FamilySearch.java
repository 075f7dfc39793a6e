package id.jejaring.referral;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.List;
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

    /** @param note null where nobody who searched ended it */
    public record Ended(Result result, @Nullable String note, Instant at, UUID by) {}

    /** What came of it. */
    public enum Result {
        FOUND,
        SHELTER,
        /** Before anybody was found: whoever left the hospital is not searched for any more. */
        DISCHARGED;

        /** What whoever searches may say. */
        public static List<Result> said() {
            return List.of(FOUND, SHELTER);
        }
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(owner));
    }
}
