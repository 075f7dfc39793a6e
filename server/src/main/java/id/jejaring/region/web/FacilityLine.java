package id.jejaring.region.web;

import id.jejaring.region.Facility;

/** A facility in a list, the name of where it stands, and whether it exists today. */
public record FacilityLine(Facility facility, String place, boolean open) {}
