package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody, or who may decide for them, agreed to, and whether the person could decide that day.
 *
 * @param deciderName who decided, if not the person
 * @param by the post it was recorded in
 */
public record Consent(
        RegionCode regency,
        UUID id,
        UUID person,
        Capacity capacity,
        @Nullable String capacityNote,
        Decider decidedBy,
        @Nullable String deciderName,
        Set<ConsentScope> scopes,
        ConsentMethod method,
        Instant recordedAt,
        UUID by,
        @Nullable Instant withdrawnAt) {
    @Override
    public String toString() {
        return "Consent[" + id + "]";
    }
}
