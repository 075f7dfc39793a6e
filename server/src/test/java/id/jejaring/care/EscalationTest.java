package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.work.Climb;
import id.jejaring.work.Climbing;
import id.jejaring.work.Duties;
import id.jejaring.work.NewItem;
import id.jejaring.work.Tier;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody answers climbs, one tier after the other, and everybody can read how. */
class EscalationTest extends CareTest {
    private static final Duration STEP = Duration.ofMinutes(30);
    private Climbing climbing;

    @BeforeEach
    void ladder() {
        climbing = new Climbing(beans, Ward.REGENCY);
    }

    @Test
    void an_unanswered_concern_climbs_from_the_midwife_to_the_duty_officer() {
        Sample concern = ward.concern().reported();
        Instant due = ward.due(concern.id);

        climbing.at(due.minusSeconds(1));
        assertThat(climbing.of(concern.id)).isEmpty();

        climbing.at(due.plusSeconds(1));
        assertThat(climbing.of(concern.id)).singleElement().satisfies(climb -> {
            assertThat(climb.tier()).isEqualTo(Tier.PUSKESMAS);
            assertThat(climb.post()).isEqualTo(ward.nurse.post());
            assertThat(climb.plannedAt()).isEqualTo(due);
        });
        assertThat(mine(ward.nurse)).anyMatch(item -> item.subject().equals(concern.id));

        climbing.at(due.plus(STEP).plusSeconds(1));
        climbing.at(due.plus(STEP).plusSeconds(2));
        List<Climb> way = climbing.of(concern.id);
        assertThat(way).extracting(Climb::tier).containsExactly(Tier.PUSKESMAS, Tier.HEAD, Tier.DUTY);
        assertThat(way.get(1).post()).as("this Puskesmas has no head").isNull();
        assertThat(way.get(2).post()).isNotNull();

        climbing.at(due.plus(Duration.ofDays(9)));
        assertThat(climbing.of(concern.id)).isEqualTo(way);
        assertThat(concern.read().owner()).as("still the owner").isEqualTo(ward.midwife.post());
        assertThat(told(concern)).as("each post once").isEqualTo(2);
    }

    @Test
    void what_is_answered_in_time_does_not_climb() {
        Sample concern = ward.concern().reported();
        Instant due = ward.due(concern.id);
        concern.triage(ward.midwife, TriageLevel.GREEN);

        climbing.at(due.plus(STEP));

        assertThat(climbing.of(concern.id)).isEmpty();
    }

    @Test
    void what_was_missed_while_the_program_stood_still_is_made_up_for_in_order() {
        Sample concern = ward.concern().reported();
        Instant due = ward.due(concern.id);

        climbing.at(due.plus(Duration.ofHours(10)));

        assertThat(climbing.of(concern.id))
                .extracting(Climb::plannedAt)
                .containsExactly(due, due.plus(STEP), due.plus(STEP));
    }

    @Test
    void a_task_of_a_post_that_nobody_holds_does_not_wait_for_its_time() {
        Staff.Member gone = ward.staff.hire(Role.NURSE, Ward.REGENCY.value());
        UUID subject = UUID.randomUUID();
        Instant now = Instant.now();
        climbing.open(new NewItem(
                "TRIAGE_CONCERN",
                subject,
                null,
                ward.code(ward.home),
                ward.home,
                gone.post(),
                now,
                now,
                now.plus(Duration.ofDays(3))));
        ward.staff.sql("update access.holding set valid_to = now() where position_id = ?", gone.post());

        climbing.at(Instant.now().plusSeconds(60));

        assertThat(climbing.of(subject)).extracting(Climb::tier).contains(Tier.HEAD, Tier.DUTY);
    }

    @Test
    void whether_somebody_is_there_is_asked_of_the_moment_and_not_of_the_machine() {
        Staff.Member leaving = ward.staff.hire(Role.NURSE, Ward.REGENCY.value());
        Instant now = Instant.now();
        ward.staff.sql(
                "update access.holding set valid_to = now() + interval '2 days' where position_id = ?", leaving.post());
        Set<String> district = Set.of(ward.code(ward.far).district().value());
        Instant tomorrow = now.plus(Duration.ofDays(1));
        Instant later = now.plus(Duration.ofDays(3));
        int before = climbing.unowned(district, tomorrow);
        int after = climbing.unowned(district, later);

        climbing.open(new NewItem(
                "TRIAGE_CONCERN",
                UUID.randomUUID(),
                null,
                ward.code(ward.far),
                ward.far,
                leaving.post(),
                now,
                now,
                now.plus(STEP)));

        assertThat(climbing.unowned(district, tomorrow)).isEqualTo(before);
        assertThat(climbing.unowned(district, later)).isEqualTo(after + 1);
        ward.staff.sql(
                "update work.item set done_at = now(), done_by = owner_id, outcome = 'over' where owner_id = ?",
                leaving.post());
    }

    @Test
    void what_happened_before_there_was_any_rule_climbs_too_and_keeps_nothing_down() {
        UUID old = UUID.randomUUID();
        Instant then = Instant.parse("2001-03-01T00:00:00Z");
        climbing.open(new NewItem(
                "TRIAGE_CONCERN",
                old,
                null,
                ward.code(ward.home),
                ward.home,
                ward.midwife.post(),
                then,
                then,
                then.plus(STEP)));
        Sample concern = ward.concern().reported();

        climbing.at(ward.due(concern.id).plusSeconds(1));

        assertThat(climbing.of(old)).extracting(Climb::tier).contains(Tier.DUTY);
        assertThat(climbing.of(concern.id)).extracting(Climb::tier).containsExactly(Tier.PUSKESMAS);
    }

    @Test
    void whoever_is_on_duty_is_told_before_the_usual_post() {
        Sample concern = ward.concern().reported();
        Instant due = ward.due(concern.id);
        UUID facility =
                ward.staff.ask(UUID.class, "select facility_id from access.position where id = ?", ward.doctor.post());
        Staff.Member head = ward.staff.hire(Role.PUSKESMAS_HEAD, Ward.REGENCY.value(), facility);
        ward.as(
                head,
                Action.KEEP_ROSTER,
                actor -> beans.getBean(Duties.class)
                        .enter(new Duties.Turn(facility, ward.doctor.post(), due, due.plus(STEP)), actor));

        climbing.at(due.plusSeconds(1));

        assertThat(climbing.of(concern.id)).singleElement().satisfies(climb -> {
            assertThat(climb.post()).isEqualTo(ward.doctor.post());
            assertThat(climb.onDuty()).isTrue();
        });
        ward.staff.sql("update access.holding set valid_to = now() where position_id = ?", head.post());
        ward.staff.sql("update work.duty set ended_at = now() where facility_id = ?", facility);
    }

    @Test
    void two_programs_on_one_database_bring_nothing_up_twice() throws Exception {
        List<Sample> concerns = java.util.stream.Stream.generate(
                        () -> ward.concern().reported())
                .limit(6)
                .toList();
        Instant late = ward.due(concerns.getLast().id).plusSeconds(1);
        Callable<Boolean> climb = () -> {
            climbing.at(late);
            return true;
        };
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done : both.invokeAll(List.of(climb, climb))) {
                assertThat(done.get()).isTrue();
            }
        }
        assertThat(concerns)
                .allSatisfy(concern -> assertThat(climbing.of(concern.id))
                        .extracting(Climb::tier)
                        .containsExactly(Tier.PUSKESMAS));
    }

    private List<WorkItem> mine(Staff.Member member) {
        return ward.as(
                member, Action.READ_WORK, actor -> beans.getBean(WorkList.class).mine(actor));
    }

    private int told(Sample concern) {
        return ward.staff.ask(
                Integer.class,
                "select count(*) from notice.notice n join work.item i on n.href = '/work/' || i.id where i.subject_id = ?",
                concern.id);
    }
}
