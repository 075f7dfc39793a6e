package id.jejaring.access;

import id.jejaring.kernel.RegionCode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A role, within a region or the catchment of a facility.
 *
 * @param villages of its facility or region; none for a whole regency, which needs no list
 * @param districts of its region
 */
public record Grant(
        Role role, RegionCode region, @Nullable UUID facility, Set<Integer> villages, Set<String> districts) {

    /** A regency or more, by region. */
    boolean wide() {
        return region.level() <= 2 && facility == null;
    }

    String body() {
        return region.regency().value();
    }
}
