package id.jejaring.sync;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.UUID;

/**
 * Whose a device is.
 *
 * @param regency body of the post
 * @param home body that keeps the account
 */
record Owner(RegionCode regency, UUID device, RegionCode home, UUID account, UUID post, Instant enrolledAt) {}
