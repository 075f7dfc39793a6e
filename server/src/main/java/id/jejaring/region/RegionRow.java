package id.jejaring.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of region.region, as the tree is built from it. */
record RegionRow(
        String code,
        String name,
        RegionKind kind,
        int villageNo,
        String searchName,
        @Nullable LocalDate validTo,
        @Nullable String successor) {}
