package id.jejaring.referral;

import id.jejaring.agreement.CareKind;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a place takes people in for, as it said from a day on.
 *
 * @param beds for psychiatry
 * @param closedWhy why it takes nobody at present
 */
public record Offer(
        Set<CareKind> services,
        @Nullable Integer beds,
        @Nullable String closedWhy,
        LocalDate since,
        String source) {}
