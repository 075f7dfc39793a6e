package id.jejaring.sync;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits for a supervisor.
 *
 * @param villageNo null: it names none, and is for the duty officer
 * @param owner whose it is
 * @param code why it could not be taken
 * @param line as it came, sealed
 */
public record Quarantined(
        RegionCode regency,
        UUID id,
        @Nullable Integer villageNo,
        Author owner,
        boolean carried,
        String type,
        String code,
        String line,
        Instant receivedAt,
        Instant eventAt,
        boolean clockDoubted)
        implements Placed {
    private static final int NOWHERE = -1;

    /** @param home body that keeps the account */
    public record Author(UUID device, RegionCode home, UUID account, UUID post) {}

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo == null ? NOWHERE : villageNo, null, Set.of());
    }
}
