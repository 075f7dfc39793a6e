package id.jejaring.region.web;

import id.jejaring.region.PopulationFigure;
import id.jejaring.region.Region;
import id.jejaring.region.RegionCounts;
import org.jspecify.annotations.Nullable;

/**
 * A region in a list, with what lies below it.
 *
 * @param above the names above it, nearest first
 * @param servedBy names of the Puskesmas that serve a village; empty for none, and above villages
 */
public record RegionLine(
        Region region, RegionCounts counts, @Nullable PopulationFigure people, String above, String servedBy) {}
