package id.jejaring.care;

import id.jejaring.access.Placed;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody went to see somebody without having been sent.
 *
 * @param eventAt when
 * @param by the post that went
 */
record Contact(
        RegionCode regency,
        UUID id,
        UUID person,
        int villageNo,
        Visit.Outcome outcome,
        @Nullable String note,
        Instant eventAt,
        Instant receivedAt,
        UUID by,
        Role role)
        implements Placed {

    /** The village's kader may know that one of them went; not that a nurse did. */
    boolean fromKader() {
        return role == Role.KADER;
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(), fromKader());
    }
}
