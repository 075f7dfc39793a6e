package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Which facilities to list; null lets all pass.
 *
 * @param region facilities that stand in it
 * @param name part of the name
 * @param page counted from 1
 */
public record FacilityFilter(
        @Nullable FacilityKind kind,
        @Nullable RegionCode region,
        @Nullable String name,
        int page) {
    public static final int PAGE = 50;
}
