package id.jejaring.care;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Care of one person by one responsible post, from acceptance to closure. A relapse is a new episode of the same person. */
public record Episode(
        RegionCode regency,
        UUID id,
        UUID person,
        int villageNo,
        @Nullable UUID concern,
        @Nullable UUID previous,
        UUID owner,
        Instant openedAt,
        @Nullable Closure closure)
        implements Placed {

    /** Why care ended. Closing never removes the person. */
    public record Closure(Reason reason, @Nullable String note, Instant at, UUID by) {}

    public enum Reason {
        RECOVERED,
        STABLE,
        MOVED,
        DIED,
        LOST_CONTACT,
        NO_DISORDER
    }

    public boolean open() {
        return closure == null;
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(owner));
    }
}
