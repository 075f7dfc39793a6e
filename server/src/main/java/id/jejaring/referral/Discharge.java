package id.jejaring.referral;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the hospital hands back with the person. */
public record Discharge(
        Ending outcome,
        Instant at,
        String summary,
        @Nullable String medicines,
        @Nullable LocalDate nextControl) {

    /** How the stay ended. */
    public enum Ending {
        HOME,
        LEFT,
        MOVED_ON,
        DIED
    }

    /** Whether somebody is at home again, to be seen there. */
    public boolean visitable() {
        return outcome == Ending.HOME || outcome == Ending.LEFT;
    }
}
