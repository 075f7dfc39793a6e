package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;

/**
 * Something in the register put right.
 *
 * @param seen what the corrector saw: where the register says something else by now, nothing is overwritten
 * @param by the post it is done in
 */
public record Correction(RegionCode regency, UUID person, Details seen, Details corrected, UUID by) {}
