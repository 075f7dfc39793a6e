package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Where the regency meets, with people in some posts. Meetings are valid unless said otherwise. */
final class Chamber {
    static final RegionCode REGENCY = new RegionCode("62.01");
    static final RegionCode DISTRICT = new RegionCode("62.01.02");
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Pontianak"));
    private static final Map<Maintenance, Chamber> BUILT = new HashMap<>();

    final Staff staff;
    final Staff.Member secretary;
    final Staff.Member head;
    final Staff.Member camat;
    final Staff.Member other;
    final Staff.Member far;
    final UUID vacant;
    private final BeanFactory beans;

    static synchronized Chamber of(BeanFactory beans) {
        return BUILT.computeIfAbsent(beans.getBean(Maintenance.class), database -> new Chamber(beans));
    }

    private Chamber(BeanFactory beans) {
        this.beans = beans;
        staff = new Staff(beans);
        secretary = staff.hire(Role.TPKJM_SECRETARY, REGENCY.value());
        head = staff.hire(Role.HEALTH_HEAD, REGENCY.value());
        camat = staff.hire(Role.CAMAT, DISTRICT.value());
        other = staff.hire(Role.CAMAT, "62.01.01");
        far = staff.hire(Role.TPKJM_SECRETARY, "35.17");
        vacant = staff.post(
                Role.VILLAGE_SECRETARY,
                beans.getBean(Regions.class).villages(DISTRICT).getFirst().code());
    }

    <T> T as(Staff.Member member, Action action, Function<Actor, T> act) {
        Actor actor = actor(member);
        actor.require(action);
        return actor.scopeFor(action).call(() -> act.apply(actor));
    }

    Actor actor(Staff.Member member) {
        Post post = Scope.of(member.account())
                .call(() -> beans.getBean(Posts.class)
                        .find(member.body(), member.post())
                        .orElseThrow());
        Grant grant = new Grant(post.role(), post.region(), null, Set.of(), Set.of());
        return new Actor(
                member.account(),
                member.body(),
                "Nama",
                "id",
                UUID.randomUUID(),
                post,
                HoldingKind.DEFINITIVE,
                List.of(grant),
                Set.of());
    }

    Meeting meeting(@Nullable UUID follows) {
        return new Meeting(REGENCY, UUID.randomUUID(), "Rapat koordinasi", null, secretary.post(), follows);
    }

    static MeetingDay day(UUID meeting, LocalDate on) {
        return day(meeting, on, LocalTime.of(8, 0), LocalTime.of(15, 0), DayMode.IN_PERSON);
    }

    static MeetingDay day(UUID meeting, LocalDate on, LocalTime starts, LocalTime ends, DayMode mode) {
        return new MeetingDay(
                REGENCY,
                UUID.randomUUID(),
                meeting,
                on,
                starts,
                ends,
                "Aula",
                mode,
                "Asisten I",
                "Sekretaris Daerah",
                "camat",
                UUID.randomUUID());
    }

    /** A meeting with one day that is written down. */
    MeetingDay held(LocalDate on, @Nullable UUID follows) {
        Meeting meeting = meeting(follows);
        MeetingDay day = day(meeting.id(), on);
        Outcome outcome = as(
                secretary,
                Action.KEEP_MEETINGS,
                actor -> beans.getBean(KeepMeeting.class).call(meeting, day, actor));
        if (!(outcome instanceof Outcome.Done)) {
            throw new AssertionError(outcome);
        }
        return day;
    }

    /** A decision of a meeting that is written down. */
    UUID decided(UUID meeting) {
        UUID decision = UUID.randomUUID();
        as(
                secretary,
                Action.KEEP_MEETINGS,
                actor -> beans.getBean(KeepDecision.class).decide(meeting, decision, "Jangkau desa yang sunyi", actor));
        return decision;
    }

    DecideAction.Command action(UUID meeting, UUID decision) {
        return new DecideAction.Command(
                UUID.randomUUID(),
                meeting,
                decision,
                "Latih kader",
                camat.post(),
                DISTRICT,
                10,
                null,
                "concerns_reported");
    }
}
