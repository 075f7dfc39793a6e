package id.jejaring.journey;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Primary;

/** Time as the office reads it: begins on a Tuesday morning, goes on as usual, and can be made to pass. */
@Primary
class OfficeClock implements InstantSource {
    private static final Instant MORNING = Instant.parse("2026-11-17T01:40:00Z");
    private final long started = System.nanoTime();
    private volatile Duration passed = Duration.ZERO;

    @Override
    public Instant instant() {
        return MORNING.plus(passed).plusNanos(System.nanoTime() - started);
    }

    void pass(Duration time) {
        passed = passed.plus(time);
    }

    void reach(Instant moment) {
        Duration ahead = Duration.between(instant(), moment);
        if (ahead.isNegative()) {
            throw new IllegalArgumentException(moment + " is over");
        }
        pass(ahead);
    }
}
