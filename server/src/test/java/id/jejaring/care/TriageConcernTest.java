package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Staff;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TriageConcernTest extends CareTest {
    @Test
    void the_answer_is_due_counted_from_the_event() {
        Instant event = Instant.parse("2026-02-01T04:00:00Z");
        Sample concern = ward.concern().at(event).reported();

        concern.triage(ward.midwife, TriageLevel.YELLOW, Sign.PASUNG);

        assertThat(triages(concern))
                .singleElement()
                .extracting(Triage::respondBy)
                .isEqualTo(event.plus(Duration.ofHours(24)));
        assertThat(ward.due(concern.id)).isEqualTo(event.plus(Duration.ofHours(24)));
    }

    @Test
    void a_promise_is_judged_by_the_rule_of_its_day() {
        ward.staff.sql(
                "insert into care.response_time (level, minutes, valid_from, valid_to, source) values ('yellow', 600, '2018-01-01', '2020-01-01', 'uji'), ('untriaged', 30, '2018-01-01', '2020-01-01', 'uji') on conflict do nothing");
        Instant then = Instant.parse("2019-06-01T00:00:00Z");
        Sample concern = ward.concern().at(then).reported();
        assertThat(ward.due(concern.id)).isEqualTo(then.plus(Duration.ofMinutes(30)));

        concern.triage(ward.midwife, TriageLevel.YELLOW);

        assertThat(ward.due(concern.id)).isEqualTo(then.plus(Duration.ofMinutes(600)));
    }

    @Test
    void triaging_again_moves_the_clock_and_not_the_owner() {
        Instant event = Instant.parse("2026-02-01T04:00:00Z");
        Sample concern = ward.concern().at(event).reported().triaged();

        concern.triage(ward.nurse, TriageLevel.RED, Sign.SUICIDE_NOW);

        assertThat(ward.due(concern.id)).isEqualTo(event.plus(Duration.ofHours(1)));
        assertThat(concern.read().owner()).isEqualTo(ward.midwife.post());
        assertThat(triages(concern)).extracting(Triage::level).containsExactly(TriageLevel.YELLOW, TriageLevel.RED);
        assertThat(ward.open(concern.id)).isOne();
    }

    @Test
    void a_red_sign_is_not_triaged_lower() {
        Sample concern = ward.concern().reported();

        assertThat(refusal(concern.triage(ward.midwife, TriageLevel.GREEN, Sign.REFUSES_FOOD)))
                .isEqualTo("care.refused.level_too_low.red");
        assertThat(triages(concern)).isEmpty();
    }

    @Test
    void what_was_taken_up_is_not_triaged_again() {
        Sample concern = ward.concern();
        concern.episode();

        assertThat(concern.triage(ward.midwife, TriageLevel.RED)).isInstanceOf(Step.AlreadyChanged.class);
    }

    @Test
    void nobody_triages_beyond_their_own_place() {
        Sample concern = ward.concern().reported();

        for (Staff.Member stranger : new Staff.Member[] {ward.farNurse, ward.psychologist}) {
            assertThat(concern.triage(stranger, TriageLevel.RED)).isInstanceOf(Step.NotFound.class);
        }
    }
}
