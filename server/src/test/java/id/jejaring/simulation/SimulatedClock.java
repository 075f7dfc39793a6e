package id.jejaring.simulation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/** The server's time: it stands until it is made to pass. */
@Primary
final class SimulatedClock implements InstantSource {
    static final Instant START = Instant.parse("2027-03-01T00:00:00Z");
    private volatile Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    void begin() {
        now = START;
    }
}
