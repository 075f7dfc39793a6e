package id.jejaring.person.household;

import id.jejaring.access.Placed;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * People who live together. Everybody of a village belongs into one, so it says nothing about anybody.
 *
 * @param home where it is found, in the words of who lives nearby
 * @param rt rukun tetangga, "03" or "03/01" with the rukun warga
 */
record Household(RegionCode regency, UUID id, int villageNo, Place place, Instant changedAt, UUID changedBy)
        implements Placed {

    public record Place(
            @Nullable String home,
            @Nullable String rt,
            @Nullable Phone phone) {}

    /** What somebody is in it. */
    public enum Relation {
        HEAD,
        SPOUSE,
        CHILD,
        PARENT,
        RELATIVE,
        OTHER
    }

    public record Member(UUID person, UUID household, Relation relation) {}

    Household at(Place changed, Instant now, UUID by) {
        return new Household(regency, id, villageNo, changed, now, by);
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, null, Set.of(), true);
    }
}
