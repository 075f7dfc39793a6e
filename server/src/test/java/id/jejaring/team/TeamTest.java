package id.jejaring.team;

import static id.jejaring.team.Hall.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.indicator.Counting;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Teams on a real database: decrees, who was asked, who sits in them, what they show. */
@JejaringTest
class TeamTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    KeepDecree decrees;

    @Autowired
    KeepMembers members;

    @Autowired
    KeepEvidence evidence;

    @Autowired
    AskForTeam asking;

    @Autowired
    Standings standings;

    @Autowired
    TeamWork work;

    @Autowired
    WorkList list;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = Hall.of(beans);
    }

    @Test
    void a_valid_decree_makes_a_team_and_changes_the_coverage() {
        RegionCode village = hall.village();
        int before = covered();

        assertThat(keep(hall.secretary, hall.valid(village, TODAY, TODAY.plusYears(2))))
                .isInstanceOf(Change.Done.class);

        assertThat(hall.standing(village).state()).isEqualTo(TeamState.VALID);
        assertThat(covered()).isEqualTo(before + 1);
    }

    @Test
    void villages_with_a_team_are_counted_from_the_first_to_the_last_day() {
        Counting counting = new Counting(beans, Hall.REGENCY);
        RegionCode village = hall.village();
        UUID first = done(keep(hall.secretary, hall.valid(village, TODAY.minusYears(1), TODAY.plusYears(1))));
        counting.holds("team");
        done(keep(hall.secretary, Hall.replacing(first, hall.valid(village, TODAY, TODAY.plusYears(2)))));
        counting.holds("team");
    }

    @Test
    void a_village_never_has_two_valid_teams() {
        RegionCode village = hall.village();
        UUID first = done(keep(hall.secretary, hall.valid(village, TODAY.minusYears(1), TODAY.plusYears(1))));
        KeepDecree.Command second = hall.valid(village, TODAY, TODAY.plusYears(2));

        assertThat(refusal(keep(hall.secretary, second)).key()).isEqualTo("team.refused.in_force");
        assertThat(hall.file(village).decrees()).hasSize(1);

        done(keep(hall.secretary, Hall.replacing(first, second)));
        assertThat(hall.file(village).decrees())
                .filteredOn(decree -> decree.id().equals(first))
                .singleElement()
                .satisfies(old -> assertThat(old.lastDay()).isEqualTo(TODAY.minusDays(1)));
        assertThat(hall.decree(village).id()).isEqualTo(second.id());
    }

    @Test
    void two_who_enter_decrees_at_once_are_not_both_right() throws Exception {
        RegionCode village = hall.village();
        CountDownLatch start = new CountDownLatch(1);
        try (var both = Executors.newFixedThreadPool(2)) {
            List<Future<Change>> changes = List.of(1, 2).stream()
                    .map(each -> both.submit(() -> {
                        start.await();
                        return keep(hall.secretary, hall.valid(village, TODAY.minusDays(each), null));
                    }))
                    .toList();
            start.countDown();
            assertThat(List.of(changes.get(0).get(), changes.get(1).get()))
                    .filteredOn(Change.Done.class::isInstance)
                    .hasSize(1);
        }
        assertThat(hall.file(village).decrees()).hasSize(1);
    }

    @Test
    void a_draft_is_completed_and_a_valid_decree_is_never_changed() {
        RegionCode village = hall.village();
        KeepDecree.Command draft = hall.draft(village);
        done(keep(hall.secretary, draft));
        assertThat(hall.standing(village).state()).isEqualTo(TeamState.DRAFT);
        assertThat(keep(hall.secretary, hall.draft(village))).isInstanceOf(Change.AlreadyChanged.class);

        KeepDecree.Command valid = hall.valid(village, TODAY, TODAY.plusYears(3));
        KeepDecree.Command completed = new KeepDecree.Command(draft.id(), "tpkjm", village, valid.paper(), true, null);
        done(keep(hall.secretary, completed));
        assertThat(hall.standing(village).state()).isEqualTo(TeamState.VALID);

        assertThat(keep(hall.secretary, completed)).as("sent twice").isInstanceOf(Change.Done.class);
        KeepDecree.Command changed = new KeepDecree.Command(
                draft.id(), "tpkjm", village, hall.valid(village, TODAY, null).paper(), true, null);
        assertThat(keep(hall.secretary, changed)).isInstanceOf(Change.AlreadyChanged.class);
        assertThat(hall.file(village).decrees()).hasSize(1);
    }

    @Test
    void each_bad_decree_has_its_own_answer_and_nothing_is_written() {
        RegionCode village = hall.village();
        Long before = count("team.decree");

        assertThat(refusal(keep(hall.secretary, hall.valid(village, TODAY, TODAY.minusDays(1))))
                        .key())
                .isEqualTo("team.refused.ends_before");
        assertThat(refusal(keep(hall.secretary, hall.valid(new RegionCode("35.17.01.2001"), TODAY, null)))
                        .key())
                .isEqualTo("team.refused.outside");
        assertThat(refusal(keep(hall.secretary, hall.valid(new RegionCode("62.01.99"), TODAY, null)))
                        .key())
                .isEqualTo("team.refused.region");
        KeepDecree.Command strange = hall.valid(village, TODAY, null);
        assertThat(refusal(keep(
                                hall.secretary,
                                new KeepDecree.Command(
                                        strange.id(), "paduan_suara", village, strange.paper(), true, null)))
                        .key())
                .isEqualTo("team.refused.kind");
        assertThat(refusal(keep(hall.secretary, Hall.replacing(UUID.randomUUID(), strange)))
                        .key())
                .isEqualTo("team.refused.replaces_unknown");
        assertThat(count("team.decree")).isEqualTo(before);
    }

    @Test
    void a_camat_keeps_the_own_district_and_no_other() {
        assertThat(keep(hall.camat, hall.valid(hall.village(), TODAY, null))).isInstanceOf(Change.Done.class);
        assertThat(keep(hall.camat, hall.valid(hall.farVillage(), TODAY, null))).isInstanceOf(Change.NotFound.class);
        assertThat(keep(hall.camat, hall.valid(Hall.REGENCY, TODAY, null))).isInstanceOf(Change.NotFound.class);
    }

    @Test
    void who_is_asked_owns_it_until_the_decree_is_entered() {
        RegionCode village = hall.village();
        Staff.Member clerk = hall.staff.hire(Role.VILLAGE_SECRETARY, village.value());
        done(ask(hall.secretary, village, TODAY.plusDays(30)));

        TeamRequest request = hall.request(village);
        assertThat(request.owner()).isEqualTo(clerk.post());
        assertThat(waiting(clerk)).extracting(WorkItem::subject).containsExactly(request.id());
        assertThat(described(clerk)).isEqualTo("/teams/" + village + "/team");
        assertThat(refusal(ask(hall.camat, village, TODAY.plusDays(30))).key()).isEqualTo("team.refused.asked");

        done(keep(clerk, hall.valid(village, TODAY, TODAY.plusYears(1))));
        assertThat(waiting(clerk)).isEmpty();
        assertThat(hall.standing(village).request()).isNull();
        assertThat(refusal(ask(hall.secretary, village, TODAY.plusDays(30))).key())
                .isEqualTo("team.refused.formed");
    }

    @Test
    void a_decree_of_the_past_answers_nothing() {
        RegionCode village = hall.village();
        done(ask(hall.secretary, village, TODAY.plusDays(10)));
        done(keep(hall.secretary, hall.valid(village, TODAY.minusYears(3), TODAY.minusYears(1))));
        assertThat(hall.standing(village).request()).isNotNull();
        assertThat(hall.standing(village).state()).isEqualTo(TeamState.EXPIRED);
    }

    @Test
    void where_nobody_holds_the_post_the_next_tier_answers_and_it_is_said() {
        RegionCode village = hall.village();
        assertThat(hall.file(village).standsIn()).isTrue();
        done(ask(hall.secretary, village, TODAY.plusDays(5)));
        assertThat(ownerOf(village)).isEqualTo(Role.CAMAT);

        RegionCode far = hall.farVillage();
        done(ask(hall.secretary, far, TODAY.plusDays(5)));
        assertThat(ownerOf(far)).isEqualTo(Role.TPKJM_SECRETARY);
    }

    /** Other tests hire secretaries of the same regency. */
    private Role ownerOf(RegionCode place) {
        return Role.valueOf(hall.staff.ask(
                String.class,
                "select role from access.position where id = ?",
                hall.request(place).owner()));
    }

    @Test
    void a_request_has_a_day_to_come_and_the_regency_is_not_asked() {
        RegionCode village = hall.village();
        assertThat(refusal(ask(hall.secretary, village, TODAY)).key()).isEqualTo("team.refused.due");
        assertThat(refusal(ask(hall.secretary, village, TODAY.plusYears(2))).key())
                .isEqualTo("team.refused.due");
        assertThat(refusal(ask(hall.secretary, Hall.REGENCY, TODAY.plusDays(9))).key())
                .isEqualTo("team.refused.asked_regency");
        assertThat(ask(hall.camat, hall.farVillage(), TODAY.plusDays(9))).isInstanceOf(Change.NotFound.class);
        assertThat(hall.standing(village).request()).isNull();
    }

    @Test
    void a_member_is_a_post_whose_holder_changes_by_itself() {
        UUID decree = done(keep(hall.secretary, hall.valid(hall.village(), TODAY, null)));
        RegionCode village = regionOf(decree);
        Staff.Member clerk = hall.staff.hire(Role.VILLAGE_SECRETARY, village.value());
        UUID empty = hall.staff.post(Role.KADER, village);
        seat(decree, MemberTask.SECRETARY, clerk.post(), null);
        seat(decree, MemberTask.MEMBER, empty, null);
        seat(decree, MemberTask.ADVISER, null, "Kapolsek Kumai");

        List<Teams.Seat> seats = hall.file(village).seats();
        assertThat(seats)
                .extracting(seat -> seat.member().task())
                .containsExactly(MemberTask.ADVISER, MemberTask.SECRETARY, MemberTask.MEMBER);
        assertThat(seats.get(0).holder()).isNull();
        assertThat(hall.holder(village, 1).name()).isEqualTo("Ibu " + clerk.login());
        assertThat(hall.holder(village, 1).since()).isEqualTo(Staff.LONG_AGO);
        assertThat(hall.holder(village, 2).vacant()).isTrue();
        assertThat(hall.holder(village, 2).since()).isEqualTo(Staff.LONG_AGO);

        hall.staff.sql("update access.holding set valid_to = now() where position_id = ?", clerk.post());
        assertThat(hall.holder(village, 1).vacant()).isTrue();
    }

    @Test
    void each_bad_member_has_its_own_answer() {
        UUID decree = done(keep(hall.secretary, hall.valid(hall.village(), TODAY, null)));
        seat(decree, MemberTask.ADVISER, null, "KUA");
        assertThat(refusal(add(decree, MemberTask.ADVISER, null, "kua")).key()).isEqualTo("team.refused.twice");
        assertThat(refusal(add(decree, MemberTask.CHAIR, UUID.randomUUID(), null))
                        .key())
                .isEqualTo("team.refused.position");
        assertThat(refusal(add(decree, MemberTask.CHAIR, null, null)).key()).isEqualTo("team.refused.one_of");
        assertThat(refusal(add(decree, MemberTask.CHAIR, null, "Bapak Camat")).key())
                .isEqualTo("team.refused.person");
        assertThat(add(UUID.randomUUID(), MemberTask.CHAIR, null, "KUA")).isInstanceOf(Change.NotFound.class);
        assertThat(hall.<Change>as(
                        hall.secretary,
                        Action.KEEP_TEAMS,
                        actor -> members.add(
                                Hall.DISTRICT,
                                new Member(UUID.randomUUID(), decree, MemberTask.CHAIR, null, "KUA"),
                                actor)))
                .as("under the address of another place")
                .isInstanceOf(Change.NotFound.class);
        assertThat(hall.file(regionOf(decree)).seats()).hasSize(1);
    }

    @Test
    void the_next_decree_takes_its_members_over_and_a_removed_one_stays_out() {
        UUID first = done(keep(hall.secretary, hall.valid(hall.village(), TODAY.minusYears(1), null)));
        RegionCode village = regionOf(first);
        seat(first, MemberTask.CHAIR, null, "Kepala Desa");
        UUID leaving = seat(first, MemberTask.MEMBER, null, "Karang Taruna");
        Change removed =
                hall.as(hall.secretary, Action.KEEP_TEAMS, actor -> members.remove(village, first, leaving, actor));
        done(removed);
        done(keep(hall.secretary, Hall.replacing(first, hall.valid(village, TODAY, null))));
        assertThat(hall.file(village).seats())
                .extracting(seat -> seat.member().office())
                .containsExactly("Kepala Desa");
    }

    @Test
    void a_formed_team_works_once_its_year_shows_it() {
        RegionCode village = hall.village();
        done(keep(hall.secretary, hall.valid(village, TODAY, null)));
        assertThat(hall.standing(village).works()).isFalse();

        show(village, new Evidence(UUID.randomUUID(), TODAY.getYear(), EvidenceKind.PLAN, TODAY, null, null, null));
        show(village, new Evidence(UUID.randomUUID(), TODAY.getYear(), EvidenceKind.MEETING, TODAY, 12, null, null));
        show(village, new Evidence(UUID.randomUUID(), TODAY.getYear(), EvidenceKind.KADER, TODAY, 2, null, null));
        assertThat(hall.standing(village).year().missing()).containsExactly(EvidenceKind.FUNDS);
        Evidence funds = new Evidence(
                UUID.randomUUID(), TODAY.getYear(), EvidenceKind.FUNDS, TODAY, null, 12_500_000L, "Dana Desa");
        show(village, funds);
        show(village, funds);
        assertThat(hall.standing(village).works()).isTrue();
        assertThat(hall.standing(village).year().funds())
                .as("sent twice, counted once")
                .isEqualTo(12_500_000L);

        done(hall.as(hall.secretary, Action.KEEP_TEAMS, actor -> evidence.withdraw(village, funds.id(), actor)));
        assertThat(hall.standing(village).works()).isFalse();
    }

    @Test
    void evidence_of_tomorrow_or_of_another_district_is_not_taken() {
        RegionCode village = hall.village();
        Evidence tomorrow = new Evidence(
                UUID.randomUUID(), TODAY.getYear(), EvidenceKind.PLAN, TODAY.plusDays(1), null, null, null);
        assertThat(refusal(hall.as(
                                hall.camat,
                                Action.KEEP_TEAMS,
                                actor -> evidence.add(village, "tpkjm", tomorrow, actor)))
                        .key())
                .isEqualTo("team.refused.future");
        Evidence plan = new Evidence(UUID.randomUUID(), TODAY.getYear(), EvidenceKind.PLAN, TODAY, null, null, null);
        RegionCode far = hall.farVillage();
        assertThat(hall.<Change>as(hall.camat, Action.KEEP_TEAMS, actor -> evidence.add(far, "tpkjm", plan, actor)))
                .isInstanceOf(Change.NotFound.class);
        assertThat(hall.file(far).evidence()).isEmpty();
    }

    @Test
    void thresholds_are_dated_and_a_regency_has_its_own() {
        RegionCode village = hall.village();
        done(keep(hall.secretary, hall.valid(village, TODAY.minusYears(1), TODAY.plusDays(70))));
        assertThat(hall.standing(village).state()).isEqualTo(TeamState.VALID);
        hall.staff.sql(
                "insert into team.threshold (regency_code, name, amount, valid_from, source) values ('62.01', 'expiring_days', 90, '2021-01-01', 'test')");
        try {
            assertThat(hall.standing(village).state()).isEqualTo(TeamState.EXPIRING);
        } finally {
            hall.staff.sql("delete from team.threshold where regency_code = '62.01'");
        }
    }

    @Test
    void a_nurse_reads_her_district_and_keeps_nothing() {
        assertThat(hall.actor(hall.nurse).may(Action.KEEP_TEAMS)).isFalse();
        Function<RegionCode, Optional<Coverage>> read =
                place -> hall.as(hall.nurse, Action.READ_TEAMS, actor -> standings.coverage(place, hall.tpkjm));
        assertThat(read.apply(Hall.DISTRICT)).isPresent();
        assertThat(read.apply(Hall.REGENCY)).isEmpty();
    }

    @Test
    void the_coverage_of_a_regency_counts_every_district_and_village() {
        Coverage coverage = coverage();
        assertThat(coverage.districts().places()).isEqualTo(6);
        assertThat(coverage.villages().places()).isEqualTo(94);
        assertThat(coverage.villages().states().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(94);
        assertThat(coverage.standing(TeamState.NONE))
                .hasSize(coverage.villages().of(TeamState.NONE)
                        + coverage.districts().of(TeamState.NONE));
    }

    private Coverage coverage() {
        return hall.as(
                hall.secretary,
                Action.READ_TEAMS,
                actor -> standings.coverage(Hall.REGENCY, hall.tpkjm).orElseThrow());
    }

    private int covered() {
        return coverage().villages().covered();
    }

    private Change keep(Staff.Member who, KeepDecree.Command command) {
        return hall.as(who, Action.KEEP_TEAMS, actor -> decrees.keep(command, actor));
    }

    private Change ask(Staff.Member who, RegionCode place, LocalDate due) {
        return hall.as(
                who,
                Action.ASK_FOR_TEAM,
                actor -> asking.ask(new AskForTeam.Command("tpkjm", place, due, "sebelum rapat"), actor));
    }

    private UUID seat(UUID decree, MemberTask task, @Nullable UUID post, @Nullable String office) {
        return done(add(decree, task, post, office));
    }

    private Change add(UUID decree, MemberTask task, @Nullable UUID post, @Nullable String office) {
        RegionCode place = regionOf(decree);
        return hall.as(
                hall.secretary,
                Action.KEEP_TEAMS,
                actor -> members.add(place, new Member(UUID.randomUUID(), decree, task, post, office), actor));
    }

    private void show(RegionCode place, Evidence shown) {
        done(hall.as(hall.secretary, Action.KEEP_TEAMS, actor -> evidence.add(place, "tpkjm", shown, actor)));
    }

    private RegionCode regionOf(UUID decree) {
        return hall.staff.list(String.class, "select region_code from team.decree where id = ?", decree).stream()
                .map(RegionCode::new)
                .findFirst()
                .orElse(Hall.DISTRICT);
    }

    private Long count(String table) {
        return hall.staff.ask(Long.class, "select count(*) from " + table);
    }

    private List<WorkItem> waiting(Staff.Member who) {
        return hall.as(who, Action.READ_WORK, list::mine);
    }

    private String described(Staff.Member who) {
        return hall.as(
                who,
                Action.READ_WORK,
                actor -> work.describe(list.mine(actor))
                        .values()
                        .iterator()
                        .next()
                        .href());
    }

    private static UUID done(Change change) {
        assertThat(change).isInstanceOf(Change.Done.class);
        return ((Change.Done) change).id();
    }

    private static FieldError refusal(Change change) {
        assertThat(change).isInstanceOf(Change.Refused.class);
        return ((Change.Refused) change).errors().getFirst();
    }
}
