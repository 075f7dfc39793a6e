package id.jejaring.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a chosen password must not be (ASVS 5.0 6.2: length and a blocklist, no rules about kinds of characters).
 * Each rule answers the message key of its refusal.
 */
final class PasswordRules {
    static final int SHORTEST = 10;
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    static Optional<String> refusal(String password, String login) {
        if (password.length() < SHORTEST) {
            return Optional.of("access.password.too_short");
        }
        if (isCommon(password)) {
            return Optional.of("access.password.common");
        }
        return isTheLogin(password, login) ? Optional.of("access.password.is_login") : Optional.empty();
    }

    /** With the digits and signs people add around a common word taken away. */
    private static boolean isCommon(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String letters = small.replaceAll("[^a-z]", "");
        long different = small.chars().distinct().count();
        return different < 4 || COMMON.contains(small) || COMMON.contains(letters) || isRun(small);
    }

    /** Only digits: a year, a date, a telephone number or 1234567890. */
    private static boolean isRun(String small) {
        return small.matches("[0-9+ .-]{1,14}");
    }

    private static boolean isTheLogin(String password, String login) {
        String letters = login.replaceAll("[^a-z0-9]", "");
        String chosen = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return letters.length() > 2 && chosen.contains(letters) && chosen.length() - letters.length() < 6;
    }

    private static Set<String> common() {
        try (InputStream list = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
