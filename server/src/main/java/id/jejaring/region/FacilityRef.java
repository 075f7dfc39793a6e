package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;

/** Names one facility: the body that keeps it ('62' for a provincial hospital) and its id. */
public record FacilityRef(RegionCode regency, UUID id) {}
