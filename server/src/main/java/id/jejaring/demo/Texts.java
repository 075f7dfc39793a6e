package id.jejaring.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Sentences of the demo by what they are for; invented, in Indonesian. */
final class Texts {
    private final Map<String, List<String>> sentences;

    private Texts(Map<String, List<String>> sentences) {
        this.sentences = sentences;
    }

    static Texts load() {
        return new Texts(lines("texts.txt").stream()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.groupingBy(
                        line -> line[0], Collectors.mapping(line -> line[1], Collectors.toUnmodifiableList()))));
    }

    String pick(String purpose, Dice dice) {
        return dice.pick(Objects.requireNonNull(sentences.get(purpose), purpose));
    }

    /** Lines of a file beside this class; those that begin with # are for its readers. */
    static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Texts.class.getResourceAsStream(file));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
