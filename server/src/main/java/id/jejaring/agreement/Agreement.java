package id.jejaring.agreement;

import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityRef;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a regency has agreed with a partner. An extension is an agreement of its own; two may overlap.
 *
 * @param offices the regency's side, as written in it
 * @param partner a place of care in the directory; null where only a name is known
 */
public record Agreement(
        RegionCode regency,
        UUID id,
        String number,
        String title,
        String offices,
        @Nullable FacilityRef partner,
        String partnerName,
        Set<CareKind> services,
        LocalDate validFrom,
        LocalDate validTo,
        @Nullable String note) {

    /** How it stands on a day. */
    public enum Standing {
        ENDED,
        ENDING,
        IN_FORCE,
        NOT_YET
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && !day.isAfter(validTo);
    }

    /** @param daysBefore how many days before its end it calls for renewal */
    public Standing standing(LocalDate day, int daysBefore) {
        if (day.isBefore(validFrom)) {
            return Standing.NOT_YET;
        }
        if (day.isAfter(validTo)) {
            return Standing.ENDED;
        }
        return day.isAfter(validTo.minusDays(daysBefore)) ? Standing.ENDING : Standing.IN_FORCE;
    }
}
