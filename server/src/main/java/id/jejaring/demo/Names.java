package id.jejaring.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names as people of Kalimantan and Java bear them, put together by chance: common first names, some with a second or a family's name. */
final class Names {
    private final List<String> men;
    private final List<String> women;
    private final List<String> second;
    private final List<String> families;

    private Names(Map<String, List<String>> lists) {
        men = lists.getOrDefault("men", List.of());
        women = lists.getOrDefault("women", List.of());
        second = lists.getOrDefault("second", List.of());
        families = lists.getOrDefault("families", List.of());
    }

    static Names load() {
        Map<String, List<String>> lists = new HashMap<>();
        try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("names.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(":\\s*", 2))
                    .forEach(line -> lists.put(line[0], Arrays.asList(line[1].split(",\\s*"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Names(lists);
    }

    String of(boolean woman, Dice dice) {
        String first = dice.pickCommon(woman ? women : men);
        return switch (dice.between(0, 19)) {
            case 0, 1, 2 -> first;
            case 3, 4, 5, 6 -> first + " " + dice.pickCommon(families);
            case 7 -> first + (woman ? " binti " : " bin ") + dice.pickCommon(men);
            case 8, 9 -> (woman ? "Siti " : "Muhammad ") + first;
            case 10 -> first + " " + dice.pickCommon(second) + " " + dice.pickCommon(families);
            case 11 -> first + " " + dice.pickCommon(woman ? women : men);
            default -> first + " " + dice.pickCommon(second);
        };
    }
}
