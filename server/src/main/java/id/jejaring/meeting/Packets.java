package id.jejaring.meeting;

import id.jejaring.access.Actor;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the next meeting begins with: every action of the one it follows up, what became of it, and how its number moved beside
 * places that were alike and had no such action. That a number moved after an action does not prove that it moved because of it.
 */
@Component
public class Packets {
    private static final int BESIDE = 5;
    private final MeetingQueries meetings;
    private final BaselineQueries baselines;
    private final ActionCourses courses;
    private final FreezeNumbers numbers;
    private final Posts posts;
    private final MeetingGround ground;

    Packets(
            MeetingQueries meetings,
            BaselineQueries baselines,
            ActionCourses courses,
            FreezeNumbers numbers,
            Posts posts,
            MeetingGround ground) {
        this.meetings = meetings;
        this.baselines = baselines;
        this.courses = courses;
        this.numbers = numbers;
        this.posts = posts;
        this.ground = ground;
    }

    /** @param followed null when this meeting follows up none */
    public record Packet(
            Meeting meeting,
            @Nullable Meeting followed,
            List<Line> lines,
            Map<UUID, Post> posts,
            Months now,
            LocalDate today) {}

    /**
     * @param beside places alike that had no such action
     * @param comparable false where an action on this number was for the whole regency, this one or another
     * @param early the months counted now are not all later than those counted then
     */
    public record Line(
            ActionCourse course,
            ActionState state,
            Indicator indicator,
            Moved own,
            List<Moved> beside,
            boolean comparable,
            boolean early,
            List<ImportedTotal> imported) {}

    public record Moved(Baseline then, Value now) {}

    @Transactional(readOnly = true)
    public Optional<Packet> of(UUID meeting, Actor actor) {
        return ground.seen(meeting, actor).map(this::packet);
    }

    private Packet packet(Meeting meeting) {
        LocalDate today = ground.today(meeting.regency());
        Months now = Measured.on(today);
        Meeting followed = meeting.follows() == null
                ? null
                : meetings.find(meeting.regency(), meeting.follows()).orElse(null);
        List<Line> lines = followed == null
                ? List.of()
                : courses.of(followed).stream()
                        .map(course -> line(course, now, today))
                        .toList();
        List<UUID> owners = lines.stream()
                .map(line -> line.course().action().owner())
                .distinct()
                .toList();
        return new Packet(meeting, followed, lines, posts.named(owners), now, today);
    }

    private Line line(ActionCourse course, Months months, LocalDate today) {
        MeetingAction action = course.action();
        Indicator indicator = numbers.definition(action.measure()).orElseThrow();
        Map<RegionCode, Value> now = numbers.values(indicator, action.regency(), months);
        List<Baseline> then = baselines.of(action);
        Baseline own = then.stream()
                .filter(each -> each.region().equals(action.region()))
                .findFirst()
                .orElseThrow();
        Set<RegionCode> decided = decided(action);
        List<Baseline> alike = Alike.nearest(own, without(decided, then), BESIDE);
        return new Line(
                course,
                course.state(today),
                indicator,
                moved(own, now),
                alike.stream().map(each -> moved(each, now)).toList(),
                !decided.contains(action.regency()),
                !months.first().isAfter(action.measure().months().last()),
                imported(action));
    }

    private static Moved moved(Baseline then, Map<RegionCode, Value> now) {
        return new Moved(then, now.getOrDefault(then.region(), new Value(null, 0, 0)));
    }

    /** Where a meeting decided anything about the same number; for the whole regency is for each of its districts. */
    private Set<RegionCode> decided(MeetingAction action) {
        return courses.all(action.regency()).stream()
                .map(ActionCourse::action)
                .filter(other ->
                        other.measure().indicator().equals(action.measure().indicator()))
                .map(MeetingAction::region)
                .collect(Collectors.toSet());
    }

    private static List<Baseline> without(Set<RegionCode> decided, List<Baseline> places) {
        return places.stream()
                .filter(place -> place.region().level() > 2)
                .filter(place -> decided.stream().noneMatch(each -> each.contains(place.region())))
                .toList();
    }

    private List<ImportedTotal> imported(MeetingAction action) {
        return baselines.imported(action.regency()).stream()
                .filter(total -> total.indicator().equals(action.measure().indicator()))
                .filter(total -> total.region().equals(action.region()))
                .toList();
    }
}
