package id.jejaring.demo;

import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers that look right and belong to nobody. */
final class Invented {
    private static final DateTimeFormatter DAY_MONTH_YEAR = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);

    private Invented() {}

    /**
     * A possible NIK that can be nobody's: it begins with 99, which is no province's code (Kemendagri's list ends at 97), followed
     * by the digits of the regency.
     */
    static Nik nik(RegionCode regency, LocalDate birth, boolean woman, int serial) {
        int day = birth.getDayOfMonth() + (woman ? 40 : 0);
        String date = "%02d%s".formatted(day, DAY_MONTH_YEAR.format(birth).substring(2));
        return Nik.parse("99" + regency.value().replace(".", "") + date + "%04d".formatted(serial))
                .orElseThrow();
    }

    /** 0840 is no mobile operator's prefix; what rings there rings nowhere. */
    static Phone phone(Dice dice) {
        return new Phone("+62840%08d".formatted(dice.between(0, 99_999_999)));
    }
}
