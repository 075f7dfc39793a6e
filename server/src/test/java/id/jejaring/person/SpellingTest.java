package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SpellingTest {
    @Property
    void one_wrong_letter_always_meets(
            @ForAll("word") String word,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        int here = at % word.length();
        assertMeets(word, word.substring(0, here) + letter + word.substring(here + 1));
    }

    @Property
    void one_missing_letter_always_meets(@ForAll("word") String word, @ForAll @IntRange(max = 19) int at) {
        int here = at % word.length();
        assertMeets(word, word.substring(0, here) + word.substring(here + 1));
    }

    @Property
    void one_letter_too_many_always_meets(
            @ForAll("word") String word,
            @ForAll @IntRange(max = 19) int at,
            @ForAll @CharRange(from = 'a', to = 'z') char letter) {
        int here = at % word.length();
        assertMeets(word, word.substring(0, here) + letter + word.substring(here));
    }

    @Property
    void two_swapped_letters_always_meet(@ForAll("word") String word, @ForAll @IntRange(max = 19) int at) {
        int here = at % (word.length() - 1);
        assertMeets(
                word, word.substring(0, here) + word.charAt(here + 1) + word.charAt(here) + word.substring(here + 2));
    }

    @Property
    void a_beginning_of_three_letters_always_meets(
            @ForAll("word") String word, @ForAll @IntRange(min = 3, max = 20) int length) {
        assertMeets(word, word.substring(0, Math.min(length, word.length())));
    }

    @Test
    void words_that_sound_alike_meet() {
        assertMeets("zainudin", "jainudin");
        assertMeets("fatimah", "patimah");
        assertMeets("yohana", "yuhana");
    }

    @Test
    void a_sound_is_never_a_word() {
        assertThat(Spelling.sound("aba")).isEqualTo("~ab");
    }

    private static void assertMeets(String kept, String typed) {
        assertThat(Collections.disjoint(Spelling.findable(kept), Spelling.sought(typed)))
                .isFalse();
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(4).ofMaxLength(20);
    }
}
