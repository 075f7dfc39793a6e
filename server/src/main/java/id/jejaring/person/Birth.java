package id.jejaring.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** When somebody was born, as far as it is known. Less than a day is kept as the middle of the year. */
public record Birth(@Nullable LocalDate date, BirthPrecision precision) {
    private static final int MIDDLE_MONTH = 7;

    public static final Birth UNKNOWN = new Birth(null, BirthPrecision.UNKNOWN);

    public Birth {
        if ((date == null) != (precision == BirthPrecision.UNKNOWN)) {
            throw new IllegalArgumentException("a birth is known or it is not");
        }
    }

    public static Birth on(LocalDate day) {
        return new Birth(day, BirthPrecision.DAY);
    }

    public static Birth inYear(int year) {
        return new Birth(LocalDate.of(year, MIDDLE_MONTH, 1), BirthPrecision.YEAR);
    }

    public static Birth estimated(int age, LocalDate seenOn) {
        return new Birth(LocalDate.of(seenOn.getYear() - age, MIDDLE_MONTH, 1), BirthPrecision.ESTIMATED);
    }

    public boolean known() {
        return precision != BirthPrecision.UNKNOWN;
    }

    /** Age in full years; for anything less than a day by the calendar year alone, so "about 30" said today stays 30 today. */
    public OptionalInt ageOn(LocalDate day) {
        if (date == null) {
            return OptionalInt.empty();
        }
        int age =
                precision == BirthPrecision.DAY ? Period.between(date, day).getYears() : day.getYear() - date.getYear();
        return OptionalInt.of(Math.max(0, age));
    }
}
