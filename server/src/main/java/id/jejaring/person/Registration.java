package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;

/**
 * Somebody new for the register.
 *
 * @param id made by whoever fills in the form, so that sending twice registers once
 * @param registered as a member of a household of its village
 * @param by the post it is done in
 */
public record Registration(UUID id, RegionCode regency, int villageNo, Details details, UUID by, boolean registered) {

    /** Known to a clinic, not from the register of households. */
    public Registration(UUID id, RegionCode regency, int villageNo, Details details, UUID by) {
        this(id, regency, villageNo, details, by, false);
    }
}
