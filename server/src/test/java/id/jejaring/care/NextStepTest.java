package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.kernel.Input;
import id.jejaring.person.Person;
import id.jejaring.platform.Calendars;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Verdict;
import id.jejaring.work.Climb;
import id.jejaring.work.Climbing;
import id.jejaring.work.DueBasis;
import id.jejaring.work.Tier;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.work.spi.WorkSource;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever is in care has somebody who must say how it goes on, or something planned: always one of the two. */
class NextStepTest extends CareTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");
    private Person person;
    private UUID episode;

    @BeforeEach
    void somebody_in_care() {
        person = ward.person(ward.home);
        episode = ward.concern().episode(person);
    }

    @AfterEach
    void nothing_impossible_is_left() {
        assertThat(beans.getBean(CareChecks.class).findings())
                .noneMatch(finding -> finding.contains("next step") || finding.contains(episode.toString()));
    }

    @Test
    void who_was_assessed_and_not_planned_for_is_their_owners_work() {
        assess();

        assertWaits();
        assertThat(ward.staff.ask(
                        UUID.class, "select owner_id from work.item where subject_id = ? and done_at is null", episode))
                .isEqualTo(ward.nurse.post());
        assertThat(ward.due(episode)).isEqualTo(workingDays(3));
    }

    @Test
    void a_visit_planned_before_the_assessment_is_enough() {
        UUID visit = planned(ward.nurse);
        assess();

        assertCalm();
        record(ward.nurse, visit, Visit.Outcome.MET);
        assertWaits();
    }

    @Test
    void assessed_again_keeps_its_one_item_and_clock() {
        assess();
        Instant due = ward.due(episode);
        assess();

        assertWaits();
        assertThat(ward.due(episode)).isEqualTo(due);
    }

    @Test
    void planning_a_visit_ends_it_and_the_visit_brings_it_back() {
        assess();
        UUID visit = planned(ward.nurse);
        assertCalm();

        record(ward.nurse, visit, Visit.Outcome.MET);

        assertWaits();
        assertThat(ward.due(episode)).isEqualTo(workingDays(3));
    }

    @Test
    void who_was_not_met_or_refused_waits_for_one_working_day() {
        assess();
        for (Visit.Outcome outcome : List.of(Visit.Outcome.NOT_MET, Visit.Outcome.REFUSED)) {
            record(ward.nurse, planned(ward.nurse), outcome);

            assertWaits();
            assertThat(ward.due(episode)).as(outcome.name()).isEqualTo(workingDays(1));
        }
    }

    @Test
    void a_cancelled_visit_leaves_it_only_when_no_other_is_planned() {
        assess();
        UUID first = planned(ward.nurse);
        UUID second = planned(ward.kader);

        record(ward.nurse, first, Visit.Outcome.CANCELLED);
        assertCalm();

        record(ward.nurse, second, Visit.Outcome.CANCELLED);
        assertWaits();
    }

    @Test
    void closed_care_is_nobodys_work_and_care_begun_again_is_assessed_first() {
        assess();
        planned(ward.kader);
        close();
        assertCalm();

        UUID again = done(ward.as(
                ward.nurse,
                Action.REOPEN_CASE,
                actor -> beans.getBean(OpenEpisode.class).again(Ward.REGENCY, episode, actor)));
        assertThat(ward.work(again)).containsExactly(CareWork.ASSESS);
        episode = again;
        assess();
        assertWaits();
        close();
        assertCalm();
    }

    @Test
    void before_the_first_assessment_that_is_the_work() {
        record(ward.nurse, planned(ward.nurse), Visit.Outcome.NOT_MET);

        assertThat(ward.work(episode)).containsExactly(CareWork.ASSESS);
    }

    @Test
    void of_the_last_two_visits_ended_at_once_one_leaves_it() throws Exception {
        assess();
        for (int round = 0; round < 5; round++) {
            UUID one = planned(ward.nurse);
            UUID other = planned(ward.kader);

            together(
                    () -> record(ward.nurse, one, Visit.Outcome.MET),
                    () -> record(ward.kader, other, Visit.Outcome.NOT_MET));

            assertWaits();
        }
    }

    @Test
    void a_visit_planned_and_one_ended_at_once_agree() throws Exception {
        assess();
        UUID one = planned(ward.nurse);
        for (int round = 0; round < 5; round++) {
            UUID before = one;
            PlanVisit.Command next = Sample.visit(episode, LocalDate.now(ZONE), ward.nurse);

            together(() -> record(ward.nurse, before, Visit.Outcome.MET), () -> plan(next));

            assertCalm();
            one = next.id();
        }
    }

    @Test
    void a_visit_ended_while_care_is_closed_breaks_nothing() throws Exception {
        assess();
        UUID visit = planned(ward.kader);

        together(() -> record(ward.kader, visit, Visit.Outcome.MET), this::close);

        assertCalm();
        assertThat(ward.open(visit)).isZero();
    }

    @Test
    void a_kader_leaves_it_to_the_owner_without_reaching_them() {
        person = ward.person(ward.far);
        episode = ward.concern().episode(person);
        assess();
        record(ward.kader, planned(ward.kader), Visit.Outcome.NOT_MET);

        assertWaits();
        List<WorkItem> seen = ward.as(
                ward.kader,
                Action.READ_WORK,
                actor -> beans.getBean(WorkList.class).about(Ward.REGENCY, episode));
        assertThat(seen).isEmpty();
    }

    @Test
    void a_visit_told_by_a_phone_days_later_leaves_the_owner_the_whole_time() {
        assess();
        UUID visit = planned(ward.kader);
        Instant told = Instant.now();
        Input body = new Input(
                Map.of("task", List.of(visit.toString()), "outcome", List.of("not_met"), "note", List.of("Kosong")));
        Instant saved = told.minusSeconds(86_400 * 5);
        FieldRecord record =
                new FieldRecord(UUID.randomUUID(), 1, body, saved, saved, told, false, UUID.randomUUID(), false);

        assertThat(ward.<Verdict>as(
                        ward.kader,
                        Action.RECORD_VISIT,
                        actor -> beans.getBean(TransactionTemplate.class)
                                .execute(
                                        status -> beans.getBean(TakeVisit.class).take(record, actor))))
                .isInstanceOf(Verdict.Taken.class);

        assertWaits();
        assertThat(ward.due(episode)).isEqualTo(workingDays(1));
        assertThat(ward.staff.ask(
                        Boolean.class,
                        "select event_at < received_at from work.item where subject_id = ? and done_at is null",
                        episode))
                .isTrue();
    }

    @Test
    void the_owner_reads_whom_it_is_about_and_where_to_go_on() {
        assess();

        WorkSource.Described described = ward.as(ward.nurse, Action.READ_WORK, actor -> {
            List<WorkItem> mine = beans.getBean(WorkList.class).mine(actor).stream()
                    .filter(item -> item.subject().equals(episode))
                    .toList();
            Map<UUID, WorkSource.Described> all = beans.getBean(CareWork.class).describe(mine);
            return all.get(mine.getFirst().id());
        });

        assertThat(described.title().key()).isEqualTo("care.work.next_step");
        assertThat(described.href()).isEqualTo("/episodes/" + episode);
    }

    @Test
    void its_time_counts_from_when_it_was_known_and_a_visit_has_a_day_of_its_own() {
        assertThat(basis(CareWork.NEXT_STEP)).isEqualTo(DueBasis.KNOWN);
        assertThat(basis(CareWork.VISIT)).isEqualTo(DueBasis.AGREED);
        assertThat(basis(CareWork.ANSWER)).isEqualTo(DueBasis.EVENT);
    }

    private DueBasis basis(String kind) {
        UUID any = UUID.randomUUID();
        Instant now = Instant.now();
        return beans.getBean(CareWork.class)
                .basis(new WorkItem(Ward.REGENCY, any, kind, any, null, 1, any, now, now, now, null, now, null, null));
    }

    @Test
    void what_the_owner_forgets_climbs_to_the_duty_officer() {
        assess();
        Instant due = ward.due(episode);
        Climbing climbing = new Climbing(beans, Ward.REGENCY);

        climbing.at(due.minusSeconds(1));
        assertThat(climbing.of(episode)).isEmpty();
        climbing.at(due.plusSeconds(1));

        assertThat(climbing.of(episode))
                .as("this Puskesmas has no head")
                .extracting(Climb::tier)
                .containsExactly(Tier.HEAD, Tier.DUTY);
    }

    @Test
    void verify_finds_a_next_step_asked_for_beside_a_visit() {
        assess();
        planned(ward.nurse);
        ward.staff.sql(
                "update work.item set done_at = null, done_by = null, outcome = null where subject_id = ? and kind = 'NEXT_STEP'",
                episode);

        assertThat(beans.getBean(CareChecks.class).findings())
                .contains("a next step is asked for where one is planned or none is needed: " + episode);

        close();
    }

    private void assertWaits() {
        assertThat(ward.work(episode)).containsExactly(CareWork.NEXT_STEP);
    }

    private void assertCalm() {
        assertThat(ward.work(episode)).isEmpty();
    }

    private Instant workingDays(int days) {
        return beans.getBean(Calendars.class)
                .of(Ward.REGENCY.value(), ZONE, LocalDate.now(ZONE))
                .plusDays(Instant.now(), days);
    }

    private void assess() {
        done(ward.as(
                ward.nurse,
                Action.ASSESS,
                actor -> beans.getBean(AssessEpisode.class)
                        .assess(Ward.REGENCY, Sample.assessment(episode, null), actor)));
    }

    private UUID planned(Staff.Member by) {
        return done(plan(Sample.visit(episode, LocalDate.now(ZONE), by)));
    }

    private Step plan(PlanVisit.Command command) {
        return ward.as(
                ward.nurse,
                Action.PLAN_VISIT,
                actor -> beans.getBean(PlanVisit.class).plan(Ward.REGENCY, command, actor));
    }

    private Step record(Staff.Member by, UUID visit, Visit.Outcome outcome) {
        return ward.as(
                by,
                Action.RECORD_VISIT,
                actor -> beans.getBean(RecordVisit.class)
                        .record(Ward.REGENCY, new RecordVisit.Command(visit, outcome, "Rumah dikunjungi"), actor));
    }

    private Step close() {
        return ward.as(
                ward.nurse,
                Action.CLOSE_CASE,
                actor -> beans.getBean(CloseEpisode.class)
                        .close(Ward.REGENCY, new CloseEpisode.Command(episode, Episode.Reason.STABLE, null), actor));
    }

    private static void together(Callable<Step> one, Callable<Step> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Step> each : threads.invokeAll(List.of(one, other))) {
                assertThat(each.get()).isNotNull();
            }
        }
    }
}
