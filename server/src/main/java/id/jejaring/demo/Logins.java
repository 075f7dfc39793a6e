package id.jejaring.demo;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names to sign in with: plain ones in the first of the five regencies, with the regency before them elsewhere. */
final class Logins {
    private static final Map<String, String> PREFIXES = Map.of(
            "62.01", "",
            "35.17", "jombang.",
            "64.08", "kutim.",
            "61.04", "ketapang.",
            "63.10", "tanahbumbu.");
    private static final int LONGEST = 36;

    private final String prefix;
    private final Set<String> taken = new HashSet<>();

    Logins(Ground ground) {
        prefix = PREFIXES.getOrDefault(ground.regency().value(), slug(ground.name()) + ".");
    }

    String unique(String wish) {
        String slug = prefix + slug(wish);
        String login = slug.substring(0, Math.min(LONGEST, slug.length()));
        for (int n = 2; !taken.add(login); n++) {
            login = slug.substring(0, Math.min(LONGEST - 3, slug.length())) + "-" + n;
        }
        return login;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
    }
}
