package id.jejaring.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/** Dotted code of the Ministry of Home Affairs: 62, 62.01, 62.01.01, 62.01.01.2003; 00 is the centre. */
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final Pattern FORM = Pattern.compile("\\d{2}(\\.\\d{2}(\\.\\d{2}(\\.\\d{4})?)?)?");

    public RegionCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a region code");
        }
    }

    public static Optional<RegionCode> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RegionCode(text)) : Optional.empty();
    }

    /** 1 province, 2 regency or city, 3 district, 4 village. */
    public int level() {
        return (int) value.chars().filter(c -> c == '.').count() + 1;
    }

    public Optional<RegionCode> parent() {
        int dot = value.lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(new RegionCode(value.substring(0, dot)));
    }

    /** The regency this code lies in, or the code itself for a province and the centre. */
    public RegionCode regency() {
        return level() <= 2 ? this : new RegionCode(value.substring(0, 5));
    }

    public RegionCode district() {
        if (level() < 3) {
            throw new IllegalStateException("above a district");
        }
        return level() == 3 ? this : new RegionCode(value.substring(0, 8));
    }

    public boolean contains(RegionCode other) {
        return other.value.equals(value) || other.value.startsWith(value + ".");
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
