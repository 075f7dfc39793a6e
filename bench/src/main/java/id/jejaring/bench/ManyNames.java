package id.jejaring.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;

/** Invented names by the hundred thousand: the demo's common words first, then words of Indonesian syllables, borne as often as Zipf's law says. */
final class ManyNames {
    private static final int WORDS = 30_000;
    private static final double STEEPNESS = 0.9;
    private static final String[] SYLLABLES =
            ("a ba da ka la ma na pa ra sa ta wa ya di li mi ni ri si ti wi bu du ku lu mu nu ru su tu yu jo ko lo no ro so to wo"
                            + " han man san tan yan din lin rin tin ung ang ing gar mar sar tar dra tra")
                    .split(" ", -1);

    private final List<String> words;
    private final double[] upTo = new double[WORDS];

    ManyNames() {
        words = words(new SplittableRandom(7));
        double sum = 0;
        for (int rank = 0; rank < WORDS; rank++) {
            sum += 1 / Math.pow(rank + 1, STEEPNESS);
            upTo[rank] = sum;
        }
    }

    String next(SplittableRandom random) {
        int dice = random.nextInt(100);
        int count = dice < 10 ? 1 : dice < 60 ? 2 : dice < 92 ? 3 : 4;
        Set<String> name = new LinkedHashSet<>();
        while (name.size() < count) {
            name.add(word(random));
        }
        return String.join(" ", name);
    }

    private String word(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[WORDS - 1]);
        return words.get(Math.min(WORDS - 1, found < 0 ? -found - 1 : found));
    }

    private static List<String> words(SplittableRandom random) {
        Set<String> words = new LinkedHashSet<>(demoWords());
        while (words.size() < WORDS) {
            StringBuilder word = new StringBuilder();
            int syllables = random.nextInt(2, 5);
            for (int i = 0; i < syllables; i++) {
                word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            words.add(Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return List.copyOf(words);
    }

    private static List<String> demoWords() {
        try (var in = Objects.requireNonNull(ManyNames.class.getResourceAsStream("/id/jejaring/demo/names.txt"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .flatMap(line ->
                            Arrays.stream(line.replaceFirst("^[^:]*:", "").split(",", -1)))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
