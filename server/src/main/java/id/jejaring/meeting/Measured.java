package id.jejaring.meeting;

import id.jejaring.indicator.Months;
import java.time.LocalDate;
import java.time.YearMonth;

/** What is counted for an action: the last three whole months, so that two days of a year are compared by months of one length. */
final class Measured {
    private static final int MONTHS = 3;

    private Measured() {}

    static Months on(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return new Months(month.minusMonths(MONTHS), month.minusMonths(1));
    }
}
