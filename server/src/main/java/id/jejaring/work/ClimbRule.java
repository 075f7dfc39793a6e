package id.jejaring.work;

import java.time.Duration;
import java.time.Instant;

/** How long each tier has before the next is told: a share of the time that was promised, within bounds. */
record ClimbRule(int sharePercent, Duration least, Duration most) {
    Duration after(Instant event, Instant due) {
        Duration share = Duration.between(event, due).multipliedBy(sharePercent).dividedBy(100);
        if (share.compareTo(least) < 0) {
            return least;
        }
        return share.compareTo(most) > 0 ? most : share;
    }
}
