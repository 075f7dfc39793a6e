package id.jejaring.access;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A role, within a region or the catchment of a facility, in all fields of service or in one. */
public record Grant(
        Role role,
        RegionCode region,
        @Nullable UUID facility,
        @Nullable String field) {}
