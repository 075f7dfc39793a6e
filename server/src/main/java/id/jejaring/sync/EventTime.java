package id.jejaring.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something happened by the server's time. The phone's clock is corrected by what it was off at the last contact, and cannot
 * say more than is possible: a record is made after the phone was last heard and before it is received.
 */
record EventTime(Instant at, boolean doubted) {
    /** Clocks drift and answers take their time; less than this is no reason to doubt anybody. */
    private static final Duration TOLERATED = Duration.ofMinutes(5);

    /** @param contact when the phone last spoke with the server; null: not since it was enrolled */
    static EventTime of(Instant saved, long skewMillis, @Nullable Instant contact, Instant enrolled, Instant received) {
        Instant earliest = contact == null ? enrolled : contact;
        Instant from = earliest.isAfter(received) ? received : earliest;
        Instant corrected = corrected(saved, skewMillis);
        Instant at = corrected.isBefore(from) ? from : corrected.isAfter(received) ? received : corrected;
        boolean doubted = Duration.between(corrected, at).abs().compareTo(TOLERATED) > 0
                || Duration.between(from, earliest).compareTo(TOLERATED) > 0;
        return new EventTime(at, doubted);
    }

    private static Instant corrected(Instant saved, long skewMillis) {
        try {
            return saved.minusMillis(skewMillis);
        } catch (ArithmeticException | java.time.DateTimeException beyondAllTime) {
            return skewMillis > 0 ? Instant.MIN : Instant.MAX;
        }
    }
}
