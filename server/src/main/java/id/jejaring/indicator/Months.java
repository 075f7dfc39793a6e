package id.jejaring.indicator;

import java.time.LocalDate;
import java.time.YearMonth;

/** Whole months, both ends included. */
public record Months(YearMonth first, YearMonth last) {
    public static final int YEAR = 12;

    public Months {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("months that end before they begin");
        }
    }

    /** The year that ends with the month of a day. */
    public static Months yearUntil(LocalDate day) {
        YearMonth last = YearMonth.from(day);
        return new Months(last.minusMonths(YEAR - 1), last);
    }

    public Months before() {
        long length = first.until(last, java.time.temporal.ChronoUnit.MONTHS) + 1;
        return new Months(first.minusMonths(length), first.minusMonths(1));
    }

    LocalDate from() {
        return first.atDay(1);
    }

    LocalDate to() {
        return last.atDay(1);
    }
}
