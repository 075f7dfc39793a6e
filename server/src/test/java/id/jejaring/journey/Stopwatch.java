package id.jejaring.journey;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Measures inside the page, so that the road between the test and the browser costs nothing. All times in milliseconds. */
final class Stopwatch {
    static final String SCRIPT = read();
    private final Page page;

    Stopwatch(Page page) {
        this.page = page;
    }

    /** From the click of this action until all that is named is on the screen. */
    double click(Runnable action, String... shown) {
        page.evaluate("shown => { stopwatch.click(...shown) }", List.of(shown));
        action.run();
        return felt();
    }

    double key(String letter) {
        page.evaluate("() => { stopwatch.key() }");
        page.keyboard().press(letter);
        return felt();
    }

    /** From opening the app until somebody can type a PIN. */
    double door() {
        return number("() => stopwatch.door");
    }

    private double felt() {
        return number("() => stopwatch.felt");
    }

    private double number(String script) {
        return ((Number) page.evaluate(script)).doubleValue();
    }

    private static String read() {
        try (InputStream script = Objects.requireNonNull(Stopwatch.class.getResourceAsStream("stopwatch.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
