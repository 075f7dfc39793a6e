package id.jejaring.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Nomor Induk Kependudukan: region (6 digits), birth date ddmmyy (day + 40 for women), serial (4 digits, not 0000).
 * Prints itself masked; only {@link #digits()} tells all of it.
 */
public final class Nik {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{15}");
    private static final int WOMEN = 40;
    private final String digits;

    private Nik(String digits) {
        this.digits = digits;
    }

    /** Spaces, dots and dashes as people write them are ignored; an impossible number is empty. */
    public static Optional<Nik> parse(String text) {
        String digits = text.replaceAll("[\\s.-]", "");
        return FORM.matcher(digits).matches() && possible(digits) ? Optional.of(new Nik(digits)) : Optional.empty();
    }

    private static boolean possible(String digits) {
        return !digits.endsWith("0000")
                && birthDay(digits, 1900).or(() -> birthDay(digits, 2000)).isPresent();
    }

    private static Optional<LocalDate> birthDay(String digits, int century) {
        int day = Integer.parseInt(digits.substring(6, 8));
        try {
            return Optional.of(LocalDate.of(
                    century + Integer.parseInt(digits.substring(10, 12)),
                    Integer.parseInt(digits.substring(8, 10)),
                    day > WOMEN ? day - WOMEN : day));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    public boolean ofWoman() {
        return Integer.parseInt(digits.substring(6, 8)) > WOMEN;
    }

    /** The number carries two digits of the year, so it agrees with a birth date a hundred years apart as well. */
    public boolean agreesWith(LocalDate birthDate) {
        return birthDay(digits, birthDate.getYear() / 100 * 100)
                .filter(birthDate::equals)
                .isPresent();
    }

    public String digits() {
        return digits;
    }

    public String masked() {
        return "•••• •••• •••• " + digits.substring(12);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Nik nik && nik.digits.equals(digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public String toString() {
        return masked();
    }
}
