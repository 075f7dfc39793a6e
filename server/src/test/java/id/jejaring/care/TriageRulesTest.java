package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TriageRulesTest {
    @Test
    void the_gravest_sign_decides() {
        assertThat(TriageRules.least(Set.of(Sign.DISTRESS, Sign.PASUNG, Sign.SUICIDE_NOW)))
                .isEqualTo(TriageLevel.RED);
        assertThat(TriageRules.least(Set.of(Sign.DISTRESS, Sign.PASUNG))).isEqualTo(TriageLevel.YELLOW);
    }

    @Test
    void without_a_sign_it_is_routine() {
        assertThat(TriageRules.least(List.of())).isEqualTo(TriageLevel.GREEN);
    }

    @Test
    void nobody_is_triaged_below_their_signs() {
        assertThat(TriageRules.tooLow(TriageLevel.YELLOW, Set.of(Sign.REFUSES_FOOD)))
                .contains(TriageLevel.RED);
        assertThat(TriageRules.tooLow(TriageLevel.GREEN, Set.of(Sign.STOPPED_MEDICINE)))
                .contains(TriageLevel.YELLOW);
    }

    @Test
    void a_clinician_may_always_judge_more_urgent() {
        for (Sign sign : Sign.values()) {
            assertThat(TriageRules.tooLow(TriageLevel.RED, Set.of(sign))).isEmpty();
        }
    }

    @Test
    void pasung_in_danger_is_red_and_pasung_alone_is_yellow() {
        assertThat(Sign.PASUNG_IN_DANGER.least()).isEqualTo(TriageLevel.RED);
        assertThat(Sign.PASUNG.least()).isEqualTo(TriageLevel.YELLOW);
    }

    @Test
    void seven_signs_are_red() {
        assertThat(Arrays.stream(Sign.values()).filter(sign -> sign.least() == TriageLevel.RED))
                .hasSize(7);
    }
}
