package id.jejaring.meeting;

import id.jejaring.access.Actor;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings: all of a regency, one with what was decided, one day with who came. */
@Component
public class Meetings {
    private final MeetingQueries meetings;
    private final AttendanceQueries attendance;
    private final DecisionQueries decisions;
    private final ActionCourses courses;
    private final ActionOwners owners;
    private final Posts posts;
    private final MeetingGround ground;

    Meetings(
            MeetingQueries meetings,
            AttendanceQueries attendance,
            DecisionQueries decisions,
            ActionCourses courses,
            ActionOwners owners,
            Posts posts,
            MeetingGround ground) {
        this.meetings = meetings;
        this.attendance = attendance;
        this.decisions = decisions;
        this.courses = courses;
        this.owners = owners;
        this.posts = posts;
        this.ground = ground;
    }

    /** @param counts how many of its actions stand how */
    public record Line(Meeting meeting, List<MeetingDay> days, Map<ActionState, Integer> counts) {
        public LocalDate first() {
            return days.getFirst().heldOn();
        }

        public int actions() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int of(ActionState state) {
            return counts.getOrDefault(state, 0);
        }
    }

    public record DayLine(MeetingDay day, List<Participation> groups, int guests, boolean over) {}

    /** @param posts those named in it, by id */
    public record File(
            Meeting meeting,
            List<DayLine> days,
            @Nullable Meeting followed,
            List<Meeting> followers,
            List<Agreed> decisions,
            Map<UUID, Post> posts,
            LocalDate today) {}

    public record Agreed(MeetingDecision decision, List<ActionCourse> actions) {}

    /** @param attendance by invitation */
    public record Sheet(
            Meeting meeting,
            MeetingDay day,
            List<Participation> groups,
            List<Invitation> invitations,
            Map<UUID, Attendance> attendance,
            List<Attendance> guests,
            Map<UUID, Post> posts,
            LocalDate today) {}

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Line> all(Actor actor) {
        RegionCode regency = actor.regency();
        LocalDate today = ground.today(regency);
        Map<UUID, List<MeetingDay>> days = days(regency);
        Map<UUID, List<ActionCourse>> actions = courses.all(regency).stream()
                .collect(Collectors.groupingBy(course -> course.action().meeting()));
        return meetings.all(regency).stream()
                .filter(meeting -> ground.seen(meeting.id(), actor).isPresent())
                .map(meeting -> new Line(
                        meeting,
                        days.getOrDefault(meeting.id(), List.of()),
                        counts(actions.getOrDefault(meeting.id(), List.of()), today)))
                .sorted(Comparator.comparing(Line::first).reversed())
                .toList();
    }

    private static Map<ActionState, Integer> counts(List<ActionCourse> courses, LocalDate today) {
        Map<ActionState, Integer> counts = new HashMap<>();
        courses.forEach(course -> counts.merge(course.state(today), 1, Integer::sum));
        return counts;
    }

    private Map<UUID, List<MeetingDay>> days(RegionCode regency) {
        return meetings.days(regency).stream().collect(Collectors.groupingBy(MeetingDay::meeting));
    }

    @Transactional(readOnly = true)
    public Optional<File> file(UUID id, Actor actor) {
        return ground.seen(id, actor).map(this::file);
    }

    private File file(Meeting meeting) {
        RegionCode regency = meeting.regency();
        LocalDate today = ground.today(regency);
        List<ActionCourse> own = courses.of(meeting);
        List<Meeting> all = meetings.all(regency);
        return new File(
                meeting,
                days(regency).getOrDefault(meeting.id(), List.of()).stream()
                        .map(day -> line(day, today))
                        .toList(),
                all.stream()
                        .filter(each -> each.id().equals(meeting.follows()))
                        .findFirst()
                        .orElse(null),
                all.stream().filter(each -> meeting.id().equals(each.follows())).toList(),
                decisions.of(meeting).stream()
                        .map(decision -> new Agreed(
                                decision,
                                own.stream()
                                        .filter(course ->
                                                course.action().decision().equals(decision.id()))
                                        .toList()))
                        .toList(),
                posts.named(Stream.concat(
                                Stream.of(meeting.organiser()),
                                own.stream().map(course -> course.action().owner()))
                        .distinct()
                        .toList()),
                today);
    }

    private DayLine line(MeetingDay day, LocalDate today) {
        List<Attendance> came = attendance.attended(day);
        int guests =
                (int) came.stream().filter(each -> each.invitation() == null).count();
        return new DayLine(
                day,
                Participation.of(attendance.invited(day), came),
                guests,
                !day.heldOn().isAfter(today));
    }

    @Transactional(readOnly = true)
    public Optional<Sheet> day(UUID id, Actor actor) {
        return ground.seenDay(id, actor).map(day -> sheet(day, actor));
    }

    private Sheet sheet(MeetingDay day, Actor actor) {
        List<Invitation> invitations = attendance.invited(day);
        List<Attendance> came = attendance.attended(day);
        return new Sheet(
                ground.seen(day.meeting(), actor).orElseThrow(),
                day,
                Participation.of(invitations, came),
                invitations,
                came.stream()
                        .filter(each -> each.invitation() != null)
                        .collect(Collectors.toMap(
                                each -> Objects.requireNonNull(each.invitation()), Function.identity())),
                came.stream().filter(each -> each.invitation() == null).toList(),
                posts.named(invitations.stream()
                        .map(Invitation::post)
                        .filter(Objects::nonNull)
                        .toList()),
                ground.today(day.regency()));
    }

    /** Posts that may be invited; those that keep this program are not. */
    @Transactional(readOnly = true)
    public List<Post> candidates(RegionCode regency) {
        return posts.open(regency).stream()
                .filter(post -> post.role().sitsInTeams() && post.role() != Role.KADER)
                .sorted(Comparator.comparing((Post post) -> post.region().level()))
                .toList();
    }

    /** Posts an action may be given to. */
    @Transactional(readOnly = true)
    public List<Post> owners(RegionCode regency) {
        return owners.all(regency);
    }
}
