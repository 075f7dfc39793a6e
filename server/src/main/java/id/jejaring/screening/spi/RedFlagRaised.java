package id.jejaring.screening.spi;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Wording;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody gave an answer that must not wait for a sum.
 *
 * @param screening its id, by which whoever sent it follows what becomes of it
 * @param person whom it is about
 * @param villageNo where that person lives
 * @param title of the instrument, as people call it
 * @param codes of the red flags as the instrument names them: {@code suicidal_thoughts}, {@code feels_threatened},
 *     {@code hears_voices}
 * @param replaces the screening this one corrects; only what that one did not raise is raised again
 */
public record RedFlagRaised(
        RegionCode regency,
        UUID screening,
        UUID person,
        int villageNo,
        Wording title,
        List<String> codes,
        Instant eventAt,
        Instant receivedAt,
        @Nullable UUID replaces) {}
