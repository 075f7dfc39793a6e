package id.jejaring.meeting;

import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * The number of a place on the day of a decision, kept so that what is compared later was not chosen later.
 *
 * @param people who live there; null where nobody imported it
 */
public record Baseline(
        RegionCode region, Value value, @Nullable Integer people) {}
