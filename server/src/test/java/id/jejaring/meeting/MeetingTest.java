package id.jejaring.meeting;

import static id.jejaring.meeting.Chamber.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.indicator.Counting;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.work.DueBasis;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.work.spi.WorkSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Meetings on a real database: days, who came, what was decided, whose action it became, what the next one begins with. */
@JejaringTest
class MeetingTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    KeepMeeting meetings;

    @Autowired
    Invite invite;

    @Autowired
    RecordAttendance attendance;

    @Autowired
    DecideAction decide;

    @Autowired
    CarryOut carryOut;

    @Autowired
    VerifyAction verify;

    @Autowired
    Meetings read;

    @Autowired
    ActionCourses courses;

    @Autowired
    Packets packets;

    @Autowired
    ImportTotals totals;

    @Autowired
    MeetingWork described;

    @Autowired
    WorkList list;

    Chamber chamber;

    @BeforeEach
    void enter() {
        chamber = Chamber.of(beans);
    }

    @Test
    void each_bad_meeting_has_its_own_answer_and_nothing_is_written() {
        MeetingDay earlier = chamber.held(TODAY.minusDays(30), null);
        MeetingDay later = chamber.held(TODAY.minusDays(3), earlier.meeting());
        Long before = count("meeting.meeting");
        Meeting itself = chamber.meeting(null);
        Meeting own = new Meeting(itself.regency(), itself.id(), "Rapat", null, itself.organiser(), itself.id());

        assertThat(call(own, Chamber.day(own.id(), TODAY))).isEqualTo("meeting.refused.itself");
        Meeting before_it = chamber.meeting(later.meeting());
        assertThat(call(before_it, Chamber.day(before_it.id(), TODAY.minusDays(9))))
                .isEqualTo("meeting.refused.later");
        Meeting unknown = chamber.meeting(UUID.randomUUID());
        assertThat(call(unknown, Chamber.day(unknown.id(), TODAY))).isEqualTo("meeting.refused.unknown");
        Meeting short_day = chamber.meeting(null);
        assertThat(call(
                        short_day,
                        Chamber.day(short_day.id(), TODAY, LocalTime.of(9, 0), LocalTime.of(8, 0), DayMode.BOTH)))
                .isEqualTo("meeting.refused.ends_before");
        assertThat(key(chamber.as(
                        chamber.secretary,
                        Action.KEEP_MEETINGS,
                        actor -> meetings.follow(earlier.meeting(), later.meeting(), actor))))
                .isEqualTo("meeting.refused.circle");
        assertThat(count("meeting.meeting")).isEqualTo(before);
    }

    @Test
    void participation_is_told_by_group_and_a_guest_apart() {
        MeetingDay day = chamber.held(TODAY, null);
        assertThat(invite(day, Invitees.CAMATS)).isInstanceOf(Outcome.Done.class);
        assertThat(invite(day, Invitees.VILLAGES)).isInstanceOf(Outcome.Done.class);
        assertThat(key(invite(day, Invitees.CAMATS))).isEqualTo("meeting.refused.invited");
        Meetings.Sheet sheet = sheet(day);
        Invitation camat = sheet.invitations().stream()
                .filter(each -> chamber.camat.post().equals(each.post()))
                .findFirst()
                .orElseThrow();

        assertThat(attend(day, camat.id(), "Sekretaris Camat")).isInstanceOf(Outcome.Done.class);
        assertThat(attend(day, camat.id(), null)).as("twice").isInstanceOf(Outcome.Done.class);
        assertThat(key(attend(day, UUID.randomUUID(), null))).isEqualTo("meeting.refused.not_invited");
        assertThat(key(attend(day, camat.id(), "Ibu Sari"))).isEqualTo("meeting.refused.person");
        chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> attendance.guest(day.id(), UUID.randomUUID(), "Kapolsek", "diminta bicara", false, actor));

        Meetings.Sheet after = sheet(day);
        assertThat(after.groups()).contains(new Participation(Party.VILLAGE, 94, 0));
        assertThat(after.groups())
                .filteredOn(group -> group.party() == Party.CAMAT)
                .allMatch(group -> group.came() == 1);
        assertThat(after.guests()).singleElement().extracting(Attendance::guest).isEqualTo("Kapolsek");
    }

    @Test
    void the_code_of_the_day_is_for_the_invited_only() {
        MeetingDay day = chamber.held(TODAY, null);
        assertThat(key(here(chamber.camat, day, day.code()))).isEqualTo("meeting.refused.not_invited");
        invite(day, Invitees.CAMATS);
        assertThat(here(chamber.camat, day, UUID.randomUUID())).isInstanceOf(Outcome.NotFound.class);
        assertThat(sheet(day).attendance()).isEmpty();
        assertThat(here(chamber.camat, day, day.code())).isInstanceOf(Outcome.Done.class);
        assertThat(sheet(day).attendance().values())
                .singleElement()
                .extracting(Attendance::way)
                .isEqualTo(Attendance.Way.CODE);
        MeetingDay past = chamber.held(TODAY.minusDays(1), null);
        invite(past, Invitees.CAMATS);
        assertThat(key(here(chamber.camat, past, past.code()))).isEqualTo("meeting.refused.other_day");
    }

    @Test
    void nobody_has_come_to_a_day_that_is_still_to_come() {
        MeetingDay day = chamber.held(TODAY.plusDays(2), null);
        invite(day, Invitees.CAMATS);
        UUID first = sheet(day).invitations().getFirst().id();
        assertThat(key(attend(day, first, null))).isEqualTo("meeting.refused.not_yet");
        assertThat(key(chamber.as(
                        chamber.secretary,
                        Action.KEEP_MEETINGS,
                        actor -> attendance.byHand(chamber.held(TODAY, null).id(), first, null, true, actor))))
                .isEqualTo("meeting.refused.remote");
    }

    @Test
    void an_action_has_an_owner_a_day_a_frozen_number_and_is_work() {
        MeetingDay day = chamber.held(TODAY, null);
        DecideAction.Command command = chamber.action(day.meeting(), chamber.decided(day.meeting()));
        int before = waiting(chamber.camat).size();

        assertThat(decide(command)).isInstanceOf(Outcome.Done.class);
        assertThat(decide(command)).as("sent twice").isInstanceOf(Outcome.Done.class);

        ActionCourses.File file = file(command.id());
        assertThat(file.course().action().dueOn()).isAfter(TODAY.plusDays(9));
        assertThat(file.baseline().region()).isEqualTo(Chamber.DISTRICT);
        assertThat(count("meeting.baseline where action_id = '" + command.id() + "'"))
                .isEqualTo(7);
        List<WorkItem> work = waiting(chamber.camat);
        assertThat(work).hasSize(before + 1);
        assertThat(chamber.<Collection<WorkSource.Described>>as(
                        chamber.camat,
                        Action.READ_WORK,
                        actor -> described.describe(list.mine(actor)).values()))
                .anyMatch(each -> each.href().equals("/meetings/actions/" + command.id()));
    }

    @Test
    void each_bad_action_has_its_own_answer_and_nothing_is_written() {
        MeetingDay day = chamber.held(TODAY, null);
        UUID decision = chamber.decided(day.meeting());
        DecideAction.Command good = chamber.action(day.meeting(), decision);
        Long before = count("meeting.action");
        Long work = count("work.item");

        assertThat(decideAs(good, chamber.vacant, Chamber.DISTRICT, 5, null, "wait_median"))
                .satisfies(error -> assertThat(error.key()).isEqualTo("meeting.refused.vacant"))
                .satisfies(
                        error -> assertThat(error.arguments().get(1).toString()).contains("CAMAT"));
        assertThat(decideAs(good, UUID.randomUUID(), Chamber.DISTRICT, 5, null, "wait_median")
                        .key())
                .isEqualTo("meeting.refused.owner");
        assertThat(decideAs(good, good.owner(), Chamber.DISTRICT, null, TODAY.minusDays(1), "wait_median")
                        .key())
                .isEqualTo("meeting.refused.due_before");
        assertThat(decideAs(good, good.owner(), Chamber.DISTRICT, 5, TODAY.plusDays(3), "wait_median")
                        .key())
                .isEqualTo("meeting.refused.due_one_of");
        assertThat(decideAs(good, good.owner(), Chamber.DISTRICT, 5, null, "tidak_ada")
                        .key())
                .isEqualTo("meeting.refused.indicator");
        assertThat(decideAs(good, good.owner(), Chamber.DISTRICT, 5, null, "actions_in_time")
                        .key())
                .isEqualTo("meeting.refused.indicator_of_regency");
        assertThat(decideAs(good, good.owner(), new RegionCode("35.17.01"), 5, null, "wait_median")
                        .key())
                .isEqualTo("meeting.refused.region");
        assertThat(count("meeting.action")).isEqualTo(before);
        assertThat(count("work.item")).isEqualTo(work);
    }

    @Test
    void the_owner_reports_and_another_post_verifies() {
        UUID action = decided();
        assertThat(key(report(chamber.other, action, true))).isEqualTo("meeting.refused.not_owner");
        assertThat(report(chamber.camat, action, false)).isInstanceOf(Outcome.Done.class);
        assertThat(judge(action, true)).as("not done yet").isInstanceOf(Outcome.AlreadyChanged.class);
        assertThat(report(chamber.camat, action, true)).isInstanceOf(Outcome.Done.class);
        assertThat(file(action).state()).isEqualTo(ActionState.DONE);
        assertThat(work(action)).containsExactly("VERIFY_ACTION");

        assertThat(judge(action, false)).isInstanceOf(Outcome.Done.class);
        assertThat(work(action)).containsExactly("CARRY_OUT_ACTION");
        report(chamber.camat, action, true);
        assertThat(judge(action, true)).isInstanceOf(Outcome.Done.class);
        assertThat(file(action).state()).isEqualTo(ActionState.VERIFIED);
        assertThat(work(action)).isEmpty();
        assertThat(report(chamber.camat, action, false)).isInstanceOf(Outcome.AlreadyChanged.class);
    }

    @Test
    void actions_are_counted_when_due_when_done_and_when_verified() {
        Counting counting = new Counting(beans, Chamber.REGENCY);
        UUID action = decided();
        counting.holds("meeting");
        assertThat(report(chamber.camat, action, true)).isInstanceOf(Outcome.Done.class);
        counting.holds("meeting");
        assertThat(judge(action, true)).isInstanceOf(Outcome.Done.class);
        counting.holds("meeting");
        assertThat(counting.cells()).anyMatch(cell -> cell.startsWith("meeting:verified "));
    }

    @Test
    void a_postponement_keeps_the_day_that_was_agreed() {
        UUID action = decided();
        LocalDate agreed = file(action).course().action().dueOn();
        assertThat(key(postpone(action, agreed))).isEqualTo("meeting.refused.postponed_earlier");
        assertThat(postpone(action, agreed.plusDays(14))).isInstanceOf(Outcome.Done.class);
        ActionCourse course = file(action).course();
        assertThat(course.dueOn()).isEqualTo(agreed.plusDays(14));
        assertThat(course.action().dueOn()).isEqualTo(agreed);
        assertThat(work(action)).containsExactly("CARRY_OUT_ACTION");
        assertThat(basis(action)).as("no longer counted").isEqualTo(DueBasis.AGREED);
    }

    @Test
    void a_counted_day_counts_from_the_meeting() {
        assertThat(basis(decided())).isEqualTo(DueBasis.MEETING);
    }

    private DueBasis basis(UUID action) {
        return waiting(chamber.camat).stream()
                .filter(item -> item.subject().equals(action))
                .map(described::basis)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_next_meeting_begins_with_the_actions_of_the_last() {
        MeetingDay first = chamber.held(TODAY.minusDays(144), null);
        DecideAction.Command here = chamber.action(first.meeting(), chamber.decided(first.meeting()));
        DecideAction.Command everywhere = new DecideAction.Command(
                UUID.randomUUID(),
                first.meeting(),
                here.decision(),
                "Anggarkan",
                chamber.head.post(),
                Chamber.REGENCY,
                null,
                TODAY.plusDays(1),
                "concerns_reported");
        decide(here);
        decide(everywhere);
        MeetingDay next = chamber.held(TODAY, first.meeting());
        assertThat(take("62.01.02,2025-06,concerns_reported,41,Rekap Dinkes")).isInstanceOf(Outcome.Done.class);

        Packets.Packet packet = packet(next);
        assertThat(packet.lines()).hasSize(2);
        Packets.Line district = packet.lines().getFirst();
        assertThat(district.early()).isFalse();
        assertThat(district.imported())
                .singleElement()
                .extracting(ImportedTotal::source)
                .isEqualTo("Rekap Dinkes");
        assertThat(packet.lines().getLast().comparable()).isFalse();
        assertThat(packet.lines().getLast().beside()).isEmpty();
    }

    @Test
    void an_action_for_the_whole_regency_leaves_no_district_to_compare_with() {
        MeetingDay first = chamber.held(TODAY.minusDays(144), null);
        UUID decision = chamber.decided(first.meeting());
        decideOn(first, decision, Chamber.DISTRICT);
        chamber.staff.sql(
                "update meeting.baseline set value = 3 where region_code = '62.01.03' and action_id in (select id from meeting.action where decision_id = ?)",
                decision);
        MeetingDay next = chamber.held(TODAY, first.meeting());

        Packets.Line alone = packet(next).lines().getFirst();
        assertThat(alone.comparable()).isTrue();
        assertThat(alone.beside())
                .extracting(beside -> beside.then().region().value())
                .contains("62.01.03");

        decideOn(chamber.held(TODAY.minusDays(20), null), null, Chamber.REGENCY);
        Packets.Line covered = packet(next).lines().getFirst();
        assertThat(covered.comparable()).isFalse();
        assertThat(covered.beside()).isEmpty();
    }

    private void decideOn(MeetingDay day, @Nullable UUID decision, RegionCode region) {
        assertThat(decide(new DecideAction.Command(
                        UUID.randomUUID(),
                        day.meeting(),
                        decision == null ? chamber.decided(day.meeting()) : decision,
                        "Latih kader",
                        chamber.camat.post(),
                        region,
                        10,
                        null,
                        "in_hospital")))
                .isInstanceOf(Outcome.Done.class);
    }

    private Packets.Packet packet(MeetingDay next) {
        return chamber.as(
                chamber.camat,
                Action.READ_MEETINGS,
                actor -> packets.of(next.meeting(), actor).orElseThrow());
    }

    @Test
    void one_wrong_line_and_no_total_is_taken() {
        Long before = count("meeting.imported");
        Input input = new Input(
                Map.of("rows", List.of("62.01,2025-05,concerns_reported,7,Rekap\n62.01,2025-05,tidak_ada,7,Rekap")));
        assertThat(chamber.<Outcome>as(chamber.secretary, Action.KEEP_MEETINGS, actor -> totals.take(input, actor)))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(input.errors()).extracting(FieldError::key).containsExactly("meeting.totals.error.indicator");
        assertThat(count("meeting.imported")).isEqualTo(before);
    }

    @Test
    void another_regency_neither_reads_nor_writes_a_meeting() {
        MeetingDay day = chamber.held(TODAY, null);
        assertThat(chamber.<Optional<Meetings.File>>as(
                        chamber.far, Action.READ_MEETINGS, actor -> read.file(day.meeting(), actor)))
                .isEmpty();
        assertThat(chamber.<Outcome>as(
                        chamber.far,
                        Action.KEEP_MEETINGS,
                        actor -> attendance.guest(day.id(), UUID.randomUUID(), "Kapolsek", "ada", false, actor)))
                .isInstanceOf(Outcome.NotFound.class);
        assertThat(chamber.actor(chamber.camat).may(Action.KEEP_MEETINGS)).isFalse();
    }

    private UUID decided() {
        MeetingDay day = chamber.held(TODAY, null);
        DecideAction.Command command = chamber.action(day.meeting(), chamber.decided(day.meeting()));
        assertThat(decide(command)).isInstanceOf(Outcome.Done.class);
        return command.id();
    }

    private String call(Meeting meeting, MeetingDay day) {
        return key(chamber.as(chamber.secretary, Action.KEEP_MEETINGS, actor -> meetings.call(meeting, day, actor)));
    }

    private Outcome invite(MeetingDay day, Invitees group) {
        return chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> invite.invite(new Invite.Command(day.id(), group, null, null, null), actor));
    }

    private Outcome attend(MeetingDay day, UUID invitation, @Nullable String deputy) {
        return chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> attendance.byHand(day.id(), invitation, deputy, false, actor));
    }

    private Outcome here(Staff.Member who, MeetingDay day, UUID code) {
        return chamber.as(who, Action.ATTEND_MEETING, actor -> attendance.byCode(day.id(), code, false, actor));
    }

    private Meetings.Sheet sheet(MeetingDay day) {
        return chamber.as(
                chamber.secretary,
                Action.READ_MEETINGS,
                actor -> read.day(day.id(), actor).orElseThrow());
    }

    private ActionCourses.File file(UUID action) {
        return chamber.as(
                chamber.camat,
                Action.READ_MEETINGS,
                actor -> courses.file(action, actor).orElseThrow());
    }

    private Outcome decide(DecideAction.Command command) {
        return chamber.as(chamber.secretary, Action.KEEP_MEETINGS, actor -> decide.decide(command, actor));
    }

    private FieldError decideAs(
            DecideAction.Command good,
            UUID owner,
            RegionCode region,
            @Nullable Integer days,
            @Nullable LocalDate due,
            String indicator) {
        return refusal(decide(new DecideAction.Command(
                good.id(), good.meeting(), good.decision(), good.words(), owner, region, days, due, indicator)));
    }

    private Outcome report(Staff.Member who, UUID action, boolean done) {
        return chamber.as(
                who,
                Action.CARRY_OUT,
                actor -> carryOut.report(action, UUID.randomUUID(), done, "tiga kader dilatih", actor));
    }

    private Outcome judge(UUID action, boolean done) {
        return chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> verify.judge(action, UUID.randomUUID(), done, "daftar hadir dilihat", actor));
    }

    private Outcome postpone(UUID action, LocalDate until) {
        return chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> verify.postpone(action, UUID.randomUUID(), until, "banjir", actor));
    }

    private Outcome take(String rows) {
        return chamber.as(
                chamber.secretary,
                Action.KEEP_MEETINGS,
                actor -> totals.take(new Input(Map.of("rows", List.of(rows))), actor));
    }

    private List<WorkItem> waiting(Staff.Member who) {
        return chamber.as(who, Action.READ_WORK, list::mine);
    }

    private List<String> work(UUID action) {
        return chamber.staff.list(
                String.class, "select kind from work.item where subject_id = ? and done_at is null", action);
    }

    private Long count(String table) {
        return chamber.staff.ask(Long.class, "select count(*) from " + table);
    }

    private static String key(Outcome outcome) {
        return refusal(outcome).key();
    }

    private static FieldError refusal(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).errors().getFirst();
    }
}
