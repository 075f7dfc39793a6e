package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A province, regency, city, district or village.
 *
 * @param villageNo the village's stable small number; 0 for every other level
 * @param childCount regions directly below that exist today
 * @param ended the day the official list dropped its code; records that name it stay readable
 * @param successor the region that took its place, once a human has said so
 */
public record Region(
        RegionCode code,
        String name,
        RegionKind kind,
        int villageNo,
        int childCount,
        @Nullable LocalDate ended,
        @Nullable RegionCode successor) {

    public int level() {
        return kind.level();
    }

    /** Null above a province. */
    public @Nullable RegionCode parent() {
        return code.parent().orElse(null);
    }

    public boolean village() {
        return villageNo > 0;
    }
}
