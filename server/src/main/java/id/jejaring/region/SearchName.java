package id.jejaring.region;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name as people type it: lower case, no marks, no apostrophes, one space between words. */
final class SearchName {
    private static final Pattern MARKS = Pattern.compile("[\\p{M}'’‘`\"]");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern KIND = Pattern.compile("^(kabupaten|kota)( administrasi)? ");

    private SearchName() {}

    static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return OTHER.matcher(MARKS.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Nobody looks for Jombang under K: the official word for the kind is not part of the name. */
    static String of(RegionKind kind, String name) {
        String plain = of(name);
        return kind.level() == 2 ? KIND.matcher(plain).replaceFirst("") : plain;
    }
}
