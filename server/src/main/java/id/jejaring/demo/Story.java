package id.jejaring.demo;

import id.jejaring.care.Channel;
import id.jejaring.care.Sign;
import id.jejaring.care.TriageLevel;
import id.jejaring.person.Sex;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What somebody may say when worried about somebody, and of whom it may be said.
 *
 * @param sex unknown fits both
 */
record Story(
        TriageLevel level, Set<Sign> signs, Sex sex, int youngest, int oldest, List<Channel> channels, String text) {

    static List<Story> load() {
        return Texts.lines("stories.txt").stream().map(Story::parse).toList();
    }

    private static Story parse(String line) {
        String[] parts = line.split("\\|", 6);
        String[] ages = parts[3].split("-", 2);
        return new Story(
                TriageLevel.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                new TreeSet<>(Arrays.stream(parts[1].split(",", -1))
                        .map(Sign::valueOf)
                        .toList()),
                switch (parts[2]) {
                    case "f" -> Sex.FEMALE;
                    case "m" -> Sex.MALE;
                    default -> Sex.UNKNOWN;
                },
                Integer.parseInt(ages[0]),
                Integer.parseInt(ages[1]),
                Arrays.stream(parts[4].split(",", -1))
                        .map(channel -> Channel.valueOf(channel.toUpperCase(Locale.ROOT)))
                        .toList(),
                parts[5]);
    }

    /** The gravest of its signs. */
    Sign sign() {
        return signs.iterator().next();
    }

    /** Found somewhere by people who do not know who it is. */
    boolean ofStranger() {
        return signs.contains(Sign.HOMELESS);
    }
}
