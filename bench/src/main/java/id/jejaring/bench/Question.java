package id.jejaring.bench;

import id.jejaring.person.Person;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.SplittableRandom;

/** The ways somebody is asked for by name. */
enum Question {
    FULL_NAME("full name"),
    ONE_TYPO("full name, one typo"),
    TWO_WORDS("two words, other order"),
    ONE_WORD("one word"),
    BEGINNING("beginning of a word");

    private final String said;

    Question(String said) {
        this.said = said;
    }

    String said() {
        return said;
    }

    String about(Person person, SplittableRandom random) {
        String name = Objects.requireNonNullElse(person.name(), "");
        String[] words = name.split(" ", -1);
        String longest = Arrays.stream(words)
                .max(Comparator.comparingInt(String::length))
                .orElse(name);
        return switch (this) {
            case FULL_NAME -> name;
            case ONE_TYPO -> name.replace(longest, typo(longest, random));
            case TWO_WORDS -> words.length < 2 ? name : words[1] + " " + words[0];
            case ONE_WORD -> longest;
            case BEGINNING -> longest.substring(0, Math.min(4, longest.length()));
        };
    }

    private static String typo(String word, SplittableRandom random) {
        int at = random.nextInt(1, word.length());
        char letter = (char) ('a' + random.nextInt(26));
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + letter + word.substring(at);
            case 1 -> word.substring(0, at) + letter + word.substring(Math.min(word.length(), at + 1));
            default -> word.length() < 4 ? word : word.substring(0, at) + word.substring(at + 1);
        };
    }
}
