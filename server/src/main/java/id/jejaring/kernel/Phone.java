package id.jejaring.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** A telephone number in international form (+62…). Indonesian numbers may be written with a leading 0 or 62. */
public record Phone(String number) {
    private static final Pattern FORM = Pattern.compile("\\+[1-9]\\d{7,14}");

    public static Optional<Phone> parse(String text) {
        String digits = text.replaceAll("[\\s().-]", "");
        String number =
                digits.startsWith("0") ? "+62" + digits.substring(1) : digits.startsWith("62") ? "+" + digits : digits;
        return FORM.matcher(number).matches() ? Optional.of(new Phone(number)) : Optional.empty();
    }
}
