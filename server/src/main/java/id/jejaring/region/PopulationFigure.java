package id.jejaring.region;

import id.jejaring.kernel.RegionCode;

/**
 * People of a region in a year.
 *
 * @param source who counted; shown wherever the figure is
 * @param invented belongs to the demo; nobody was counted
 */
public record PopulationFigure(RegionCode region, int year, int people, String source, boolean invented) {}
