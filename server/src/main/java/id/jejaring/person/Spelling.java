package id.jejaring.person;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Under which spellings a word is found, so that looking up needs equality only. A word of the register is kept under itself, its
 * beginnings, its sound and itself less one letter; a word somebody types is looked up as itself, its sound and less one letter.
 * Method: symmetric deletion (W. Garbe, SymSpell, 2012): one wrong, missing, added or swapped letter always meets.
 */
final class Spelling {
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_TYPO = 3;

    private Spelling() {}

    static Set<String> findable(String word) {
        Set<String> all = sought(word);
        for (int length = SHORTEST_BEGINNING; length < word.length(); length++) {
            all.add(word.substring(0, length));
        }
        return all;
    }

    static Set<String> sought(String word) {
        Set<String> all = new LinkedHashSet<>();
        all.add(word);
        all.add(sound(word));
        if (word.length() >= SHORTEST_TYPO) {
            for (int left = 0; left < word.length(); left++) {
                all.add(word.substring(0, left) + word.substring(left + 1));
            }
        }
        return all;
    }

    /** Its first letter and its consonants, those that sound alike as one; marked, so that no word is mistaken for a sound. */
    static String sound(String word) {
        StringBuilder sound = new StringBuilder("~");
        for (int i = 0; i < word.length(); i++) {
            char letter = alike(word.charAt(i));
            boolean heard = i == 0 || "aiueoh".indexOf(letter) < 0;
            if (heard && sound.charAt(sound.length() - 1) != letter) {
                sound.append(letter);
            }
        }
        return sound.toString();
    }

    private static char alike(char letter) {
        return switch (letter) {
            case 'z' -> 'j';
            case 'p' -> 'f';
            case 'o' -> 'u';
            case 'e' -> 'i';
            default -> letter;
        };
    }
}
