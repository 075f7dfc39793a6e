package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A place of care.
 *
 * @param region where it stands
 * @param emergency takes emergencies at any hour
 * @param invented belongs to the demo; no such place exists
 */
public record Facility(
        FacilityRef ref,
        FacilityKind kind,
        String name,
        @Nullable String code,
        RegionCode region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable String openingHours,
        boolean emergency,
        boolean invented,
        LocalDate openedOn,
        @Nullable LocalDate closedOn) {

    public boolean openOn(LocalDate day) {
        return !day.isBefore(openedOn) && (closedOn == null || day.isBefore(closedOn));
    }
}
