package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.person.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitTest extends CareTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");
    private Person person;
    private UUID episode;

    @BeforeEach
    void somebody_in_care() {
        person = ward.person(ward.home);
        episode = ward.concern().episode(person);
    }

    @Test
    void a_kader_is_entrusted_with_the_person_until_the_visit_is_done() {
        UUID visit = planned(ward.kader);
        assertThat(ward.isEntrusted(ward.kader, person)).isTrue();
        assertThat(ward.open(visit)).isOne();

        assertThat(record(ward.kader, visit, Visit.Outcome.MET, "Sudah makan")).isInstanceOf(Step.Done.class);

        assertThat(ward.isEntrusted(ward.kader, person)).isFalse();
        assertThat(ward.open(visit)).isZero();
        assertThat(results()).extracting(Visit.Result::outcome).containsExactly(Visit.Outcome.MET);
    }

    @Test
    void a_visit_is_due_when_its_day_is_over() {
        UUID visit = planned(ward.kader);

        assertThat(ward.due(visit))
                .isEqualTo(today().plusDays(2).atStartOfDay(ZONE).toInstant());
    }

    @Test
    void who_was_not_met_is_said_with_a_reason() {
        UUID visit = planned(ward.kader);

        assertThat(refusal(record(ward.kader, visit, Visit.Outcome.NOT_MET, null)))
                .isEqualTo("care.refused.say_why");
        assertThat(record(ward.kader, visit, Visit.Outcome.NOT_MET, "Rumah kosong"))
                .isInstanceOf(Step.Done.class);
        assertThat(results()).extracting(Visit.Result::note).containsExactly("Rumah kosong");
    }

    @Test
    void a_visit_is_recorded_once() {
        UUID visit = planned(ward.nurse);
        record(ward.nurse, visit, Visit.Outcome.MET, "Minum obat");

        assertThat(record(ward.nurse, visit, Visit.Outcome.MET, "Lain")).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(results()).extracting(Visit.Result::note).containsExactly("Minum obat");
    }

    @Test
    void nobody_plans_a_visit_into_the_past_or_sends_a_stranger() {
        assertThat(refusal(plan(Sample.visit(episode, today().minusDays(1), ward.kader))))
                .isEqualTo("care.refused.visit_in_the_past");
        assertThat(refusal(plan(Sample.visit(episode, today(), ward.farNurse))))
                .isEqualTo("care.refused.not_a_candidate");
        assertThat(visits()).isEmpty();
    }

    @Test
    void a_visit_sent_twice_is_planned_once() {
        PlanVisit.Command command = Sample.visit(episode, today(), ward.nurse);
        plan(command);

        assertThat(plan(command)).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(visits()).hasSize(1);
    }

    @Test
    void a_kader_reads_where_to_go_and_no_other_visit() {
        UUID visit = planned(ward.kader);
        UUID nurses = planned(ward.nurse);
        Person other = ward.person(ward.home);
        UUID elsewhere = done(plan(Sample.visit(ward.concern().episode(other), today(), ward.nurse)));

        assertThat(errand(visit)).isTrue();
        assertThat(errand(nurses)).as("of the same person").isTrue();
        assertThat(errand(elsewhere)).isFalse();
    }

    @Test
    void closing_the_case_cancels_what_was_planned() {
        UUID visit = planned(ward.kader);

        ward.as(
                ward.nurse,
                Action.CLOSE_CASE,
                actor -> beans.getBean(CloseEpisode.class)
                        .close(
                                Ward.REGENCY,
                                new CloseEpisode.Command(episode, Episode.Reason.MOVED, "Pindah ke kota lain"),
                                actor));

        assertThat(results()).extracting(Visit.Result::outcome).containsExactly(Visit.Outcome.CANCELLED);
        assertThat(ward.open(visit)).isZero();
        assertThat(ward.isEntrusted(ward.kader, person)).isFalse();
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private UUID planned(Staff.Member by) {
        return done(plan(Sample.visit(episode, today().plusDays(1), by)));
    }

    private Step plan(PlanVisit.Command command) {
        return ward.as(
                ward.nurse,
                Action.PLAN_VISIT,
                actor -> beans.getBean(PlanVisit.class).plan(Ward.REGENCY, command, actor));
    }

    private Step record(Staff.Member by, UUID visit, Visit.Outcome outcome, @Nullable String note) {
        return ward.as(
                by,
                Action.RECORD_VISIT,
                actor -> beans.getBean(RecordVisit.class)
                        .record(Ward.REGENCY, new RecordVisit.Command(visit, outcome, note), actor));
    }

    private boolean errand(UUID visit) {
        return ward.as(
                ward.kader,
                Action.RECORD_VISIT,
                actor -> beans.getBean(Cases.class)
                        .errand(Ward.REGENCY, visit, actor)
                        .isPresent());
    }

    private List<Visit.Result> results() {
        return visits().stream()
                .map(visit -> Objects.requireNonNull(visit.result()))
                .toList();
    }

    private List<Visit> visits() {
        return reading(() -> beans.getBean(VisitQueries.class).ofEpisodes(Ward.REGENCY, List.of(episode)));
    }
}
