package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.screening.Instrument.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The sentences of the guidelines, one by one. */
class EvaluationTest {
    private static Evaluation of(String instrument, String every, Map<String, String> but) {
        return of(instrument, every, but, Subject.UNKNOWN);
    }

    private static Evaluation of(String instrument, String every, Map<String, String> but, Subject who) {
        Instrument document = Vectors.instrument(instrument);
        Map<String, String> answers = new LinkedHashMap<>();
        if (!every.isEmpty()) {
            document.items().forEach(item -> answers.put(item.id(), every));
        }
        answers.putAll(but);
        return Evaluation.of(new Answers(document, answers), who);
    }

    private static Map<String, String> yes(int first, int last) {
        Map<String, String> yes = new LinkedHashMap<>();
        IntStream.rangeClosed(first, last).forEach(i -> yes.put("q" + i, "yes"));
        return yes;
    }

    private static Map<String, String> each(String option, int last) {
        Map<String, String> each = new LinkedHashMap<>();
        IntStream.rangeClosed(1, last).forEach(i -> each.put("q" + i, option));
        return each;
    }

    @Test
    void srq_counts_the_yes_of_its_first_twenty_items() {
        assertThat(of("srq-29", "no", yes(1, 5)).sums()).containsEntry("distress", 5);
        assertThat(of("srq-29", "no", yes(21, 29)).sums()).containsEntry("distress", 0);
        assertThat(of("srq-20", "yes", Map.of()).sums()).containsEntry("distress", 20);
    }

    @Test
    void srq_with_five_yes_is_below_the_cut_off_and_with_six_reaches_it() {
        for (String srq : new String[] {"srq-20", "srq-29"}) {
            assertThat(of(srq, "no", yes(1, 5)).bands()).containsEntry("distress", "below");
            assertThat(of(srq, "no", yes(1, 5)).followUp()).isFalse();
            assertThat(of(srq, "no", yes(1, 6)).bands()).containsEntry("distress", "reached");
            assertThat(of(srq, "no", yes(1, 6)).followUp()).isTrue();
        }
    }

    @Test
    void thoughts_of_ending_life_are_red_although_the_sum_is_one() {
        Evaluation only = of("srq-20", "no", yes(17, 17));
        assertThat(only.bands()).containsEntry("distress", "below");
        assertThat(only.redFlags()).containsExactly("suicidal_thoughts");
        assertThat(only.followUp()).isTrue();
    }

    @Test
    void srq_29_asks_about_alcohol_and_drugs_in_item_21() {
        assertThat(of("srq-29", "no", yes(21, 21)).flags()).containsExactly("substance");
    }

    @Test
    void any_of_items_22_to_24_raises_the_second_block_of_srq_29() {
        IntStream.rangeClosed(22, 24)
                .forEach(i -> assertThat(of("srq-29", "no", yes(i, i)).flags()).containsExactly("perception"));
    }

    @Test
    void threat_and_voices_are_red_and_unusual_thinking_alone_is_not() {
        assertThat(of("srq-29", "no", yes(22, 22)).redFlags()).containsExactly("feels_threatened");
        assertThat(of("srq-29", "no", yes(23, 23)).redFlags()).isEmpty();
        assertThat(of("srq-29", "no", yes(24, 24)).redFlags()).containsExactly("hears_voices");
    }

    @Test
    void any_of_items_25_to_29_raises_the_third_block_of_srq_29() {
        IntStream.rangeClosed(25, 29)
                .forEach(i -> assertThat(of("srq-29", "no", yes(i, i)).flags()).containsExactly("reliving"));
    }

    @Test
    void phq_9_of_nine_times_some_days_is_mild_and_red() {
        Evaluation nine = of("phq-9", "some_days", Map.of());
        assertThat(nine.sums()).containsEntry("severity", 9);
        assertThat(nine.bands()).containsEntry("severity", "mild");
        assertThat(nine.redFlags()).containsExactly("suicidal_thoughts");
    }

    @Test
    void phq_9_of_five_times_most_days_is_moderate_and_not_red() {
        Evaluation ten = of("phq-9", "never", each("most_days", 5));
        assertThat(ten.sums()).containsEntry("severity", 10);
        assertThat(ten.bands()).containsEntry("severity", "moderate");
        assertThat(ten.redFlags()).isEmpty();
        assertThat(ten.followUp()).isTrue();
    }

    @Test
    void phq_9_and_gad_7_call_for_a_closer_look_from_ten_on() {
        assertThat(of("phq-9", "never", each("daily", 3)).followUp()).isFalse();
        assertThat(of("gad-7", "never", each("daily", 3)).followUp()).isFalse();
        assertThat(of("gad-7", "some_days", each("most_days", 3)).sums()).containsEntry("severity", 10);
        assertThat(of("gad-7", "some_days", each("most_days", 3)).followUp()).isTrue();
    }

    @Test
    void a_missing_answer_gives_no_total_and_takes_no_red_flag() {
        Evaluation one = of("phq-9", "", Map.of("q9", "some_days"));
        assertThat(one.complete()).isFalse();
        assertThat(one.sums()).isEmpty();
        assertThat(one.bands()).isEmpty();
        assertThat(one.redFlags()).containsExactly("suicidal_thoughts");
    }

    @Test
    void outside_the_age_it_was_made_for_there_is_no_total_but_a_red_flag_stands() {
        Evaluation child = of("srq-20", "yes", Map.of(), new Subject(14, "female"));
        assertThat(child.sums()).isEmpty();
        assertThat(child.redFlags()).containsExactly("suicidal_thoughts");
    }

    @Test
    void an_unknown_age_excludes_nobody() {
        assertThat(of("srq-20", "no", Map.of(), Subject.UNKNOWN).sums()).containsEntry("distress", 0);
    }
}
