package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClosenessTest {
    @Test
    void the_same_word_is_nearest() {
        assertThat(Closeness.of("siti", "siti")).isEqualTo(Closeness.EXACT);
    }

    @Test
    void a_beginning_comes_before_a_typo() {
        assertThat(Closeness.of("ami", "aminah")).isEqualTo(Closeness.BEGINNING);
        assertThat(Closeness.of("aminag", "aminah")).isEqualTo(Closeness.CLOSE);
    }

    @Test
    void another_name_is_far() {
        assertThat(Closeness.of("siti", "joko")).isEqualTo(Closeness.FAR);
        assertThat(Closeness.of("budi", "adi")).isEqualTo(Closeness.FAR);
    }

    @Test
    void a_swap_of_neighbours_is_one_step() {
        assertThat(Distance.between("bambang", "babmang")).isEqualTo(1);
        assertThat(Distance.between("", "abc")).isEqualTo(3);
    }

    @Property
    void distance_is_the_same_both_ways(@ForAll("shorts") String a, @ForAll("shorts") String b) {
        assertThat(Distance.between(a, b)).isEqualTo(Distance.between(b, a));
        assertThat(Distance.between(a, b) == 0).isEqualTo(a.equals(b));
    }

    @Test
    void a_name_told_in_part_is_less_sure() {
        List<String> whole = List.of("siti", "nur", "aminah");
        assertThat(NameLikeness.of(whole, whole)).isEqualTo(100);
        assertThat(NameLikeness.of(List.of("siti", "aminah"), whole)).isEqualTo(90);
        assertThat(NameLikeness.of(List.of("aminah"), whole)).isEqualTo(80);
        assertThat(NameLikeness.of(List.of("joko"), whole)).isZero();
    }

    @Property
    void likeness_is_the_same_both_ways_for_one_word(@ForAll("shorts") String a, @ForAll("shorts") String b) {
        assertThat(NameLikeness.of(List.of(a), List.of(b))).isEqualTo(NameLikeness.of(List.of(b), List.of(a)));
    }

    @Provide
    Arbitrary<String> shorts() {
        return Arbitraries.strings().withChars("abcd").ofMinLength(1).ofMaxLength(6);
    }
}
