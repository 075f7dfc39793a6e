package id.jejaring.meeting;

import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A coordination meeting (rapat koordinasi) of a regency.
 *
 * @param number of the letter of invitation
 * @param organiser the post that calls it
 * @param follows the earlier meeting whose actions it looks at
 */
public record Meeting(
        RegionCode regency,
        UUID id,
        String title,
        @Nullable String number,
        UUID organiser,
        @Nullable UUID follows) {}
