package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Soekarno, Sukarno",
        "Tjokroaminoto, Cokroaminoto",
        "Djoko Soesilo, Joko Susilo",
        "Chairil Anwar, Khairil Anwar",
        "Sjahrir, Syahrir",
        "Muhammad Arief, Muhamad Arif",
        "'Moch. Yusuf', Mohammad Yusuf",
        "M. Yusuf, Muhammad Yusuf",
        "Abd. Rahman, Abdul Rahman",
        "Achmad Zaenal, Ahmad Zainal",
        "Rachmat Akhmadi, Rahmat Ahmadi",
        "Ja'far, Jafar",
        "Nur’aini, Nuraini",
        "H. Baseri bin Alm. Kursani, Baseri Kursani",
        "dr. Hj. Siti Aminah, SITI AMINAH",
        "André, Andre"
    })
    void two_ways_to_write_a_name_are_one(String one, String other) {
        assertThat(NameWords.of(one)).isEqualTo(NameWords.of(other));
    }

    @Test
    void a_name_made_of_titles_only_is_kept() {
        assertThat(NameWords.of("Haji")).containsExactly("haji");
        assertThat(NameWords.of("I")).containsExactly("i");
    }

    @Test
    void an_initial_tells_nothing_beside_a_word() {
        assertThat(NameWords.of("I Wayan A. Sudarma")).containsExactly("waian", "sudarma");
    }

    @Test
    void no_letter_no_word() {
        assertThat(NameWords.of(" .,- ")).isEmpty();
    }

    @Property
    void folding_twice_changes_nothing(@ForAll("words") String word) {
        List<String> once = NameWords.of(word);
        assertThat(NameWords.of(String.join(" ", once))).isEqualTo(once);
    }

    @Property
    void any_text_becomes_few_lower_case_words(@ForAll String text) {
        assertThat(NameWords.of(text))
                .hasSizeLessThanOrEqualTo(8)
                .allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain(" "));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "Soekarno",
                "Muhammad",
                "Chadidjah",
                "Zoelkifli",
                "Sjarifoeddin",
                "Bambang",
                "Yohanes",
                "Nurhaliza",
                "Thoriq");
    }
}
