package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Staff;
import id.jejaring.sync.spi.Part;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever reported learns what became of it, in the scope of a phone that fetches. */
class ReportRowsTest extends CareTest {
    private @Nullable Map<String, Object> told(Staff.Member reader, Staff.Member reporter, Sample concern) {
        Actor actor = ward.actor(reader);
        Part part = Part.post(Ward.REGENCY, reporter.post());
        Map<UUID, Map<String, Object>> rows = actor.scopeFor(Action.SYNC)
                .call(() -> beans.getBean(TransactionTemplate.class)
                        .execute(status -> beans.getBean(ReportRows.class).rows(part, List.of(concern.id), actor)));
        return Objects.requireNonNull(rows).get(concern.id);
    }

    @Test
    void what_nobody_has_read_is_no_news() {
        Sample concern = ward.concern().from(ward.kader).reported();

        assertThat(told(ward.kader, ward.kader, concern)).isNull();
    }

    @Test
    void a_report_that_was_triaged_is_read_and_by_which_role() {
        Sample concern = ward.concern().from(ward.kader).reported();
        concern.triage(ward.midwife, TriageLevel.RED, Sign.SUICIDE_NOW);

        assertThat(told(ward.kader, ward.kader, concern))
                .containsOnlyKeys("of", "kind", "state", "at", "role")
                .containsEntry("state", "seen")
                .containsEntry("role", "midwife")
                .containsEntry("at", triages(concern).getFirst().at().toString());
    }

    @Test
    void who_read_it_first_stays_named_until_somebody_takes_it_up() {
        Sample concern = ward.concern().from(ward.kader).reported();
        concern.triage(ward.midwife, TriageLevel.YELLOW);
        concern.triage(ward.nurse, TriageLevel.RED);
        assertThat(told(ward.kader, ward.kader, concern)).containsEntry("role", "midwife");

        concern.of(ward.person(ward.home)).accept(ward.nurse);

        assertThat(told(ward.kader, ward.kader, concern))
                .containsEntry("state", "taken_up")
                .containsEntry("role", "nurse");
    }

    @Test
    void nobody_learns_what_became_of_somebody_elses_report() {
        Sample concern = ward.concern().reported().triaged();

        assertThat(told(ward.kader, ward.kader, concern)).isNull();
        assertThat(told(ward.kader, ward.social, concern)).isNull();
    }
}
