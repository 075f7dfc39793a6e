package id.jejaring.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the hospital hands back with the person. */
public record Discharge(
        Outcome outcome,
        Instant at,
        String summary,
        @Nullable String medicines,
        @Nullable LocalDate nextControl) {

    /** How the stay ended. */
    public enum Outcome {
        HOME,
        LEFT,
        MOVED_ON,
        DIED
    }

    /** Whether somebody is at home again, to be seen there. */
    public boolean visitable() {
        return outcome == Outcome.HOME || outcome == Outcome.LEFT;
    }
}
