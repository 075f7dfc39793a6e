package id.jejaring.demo;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people report and when offices work. */
record Hours(ZoneId zone) {
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime CLOSES = LocalTime.of(14, 30);
    // Share of each hour's reports against the busiest one: mornings and evenings, seldom at night.
    private static final double[] REPORTING = {
        .08, .05, .04, .04, .08, .2, .45, .8, 1, 1, .9, .7, .55, .6, .65, .7, .65, .5, .5, .6, .55, .4, .25, .15
    };

    double likely(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        double sunday = local.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.6 : 1;
        return REPORTING[local.getHour()] * sunday;
    }

    /** The same moment when an office is open, else some minutes after it next opens. */
    Instant open(Instant at, Dice dice) {
        ZonedDateTime local = at.atZone(zone);
        if (local.toLocalTime().isBefore(OPENS)) {
            local = local.with(OPENS).plusMinutes(dice.between(0, 120));
        } else if (local.toLocalTime().isAfter(CLOSES)) {
            local = local.plusDays(1).with(OPENS).plusMinutes(dice.between(0, 120));
        }
        if (local.getDayOfWeek() == DayOfWeek.SUNDAY) {
            local = local.plusDays(1);
        }
        return local.toInstant();
    }
}
