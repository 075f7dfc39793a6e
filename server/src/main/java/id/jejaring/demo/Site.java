package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented place of care.
 *
 * @param body the regency or province that keeps it
 * @param region where it stands
 * @param parent what it is part of
 */
record Site(
        RegionCode body,
        UUID id,
        FacilityKind kind,
        String name,
        RegionCode region,
        List<Ground.Village> catchment,
        @Nullable Site parent) {

    boolean serves(Ground.Village village) {
        return catchment.contains(village);
    }

    boolean emergency() {
        return kind == FacilityKind.RSUD || kind == FacilityKind.RSJ || kind == FacilityKind.EMERGENCY;
    }
}
