package id.jejaring.year;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/**
 * The program's time: it stands until it is moved. The year lies in the past of every real machine, so that what the database itself
 * takes for now comes after it.
 */
@Primary
public final class YearClock implements InstantSource {
    static final Instant BEGIN = Instant.parse("2025-01-01T00:00:00Z");
    private volatile Instant now = BEGIN;

    @Override
    public Instant instant() {
        return now;
    }

    /** Never back. */
    void to(Instant moment) {
        if (moment.isAfter(now)) {
            now = moment;
        }
    }
}
