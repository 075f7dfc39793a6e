package id.jejaring.kernel;

import java.util.regex.Pattern;

/** Where a position or an institution is to be written: people put themselves there, by the title before or behind their name. */
public final class PersonName {
    private static final Pattern TITLED = Pattern.compile(
            "(?iu)^\\s*(bapak|bpk|ibu|sdr|sdri|tn|ny|nn|dr|drg|drs|dra|ir|h|hj|ns)\\b\\.?\\s+\\p{L}.*|.*,\\s*(S|M|A|Sp)\\.\\s?\\p{L}.*");

    private PersonName() {}

    public static boolean suspected(String words) {
        return TITLED.matcher(words).matches();
    }
}
