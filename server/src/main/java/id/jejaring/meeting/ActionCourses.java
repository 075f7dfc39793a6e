package id.jejaring.meeting;

import id.jejaring.access.Actor;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.indicator.Indicator;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads actions with what happened to them. */
@Component
public class ActionCourses {
    private final ActionQueries actions;
    private final DecisionQueries decisions;
    private final BaselineQueries baselines;
    private final FreezeNumbers numbers;
    private final Posts posts;
    private final MeetingGround ground;

    ActionCourses(
            ActionQueries actions,
            DecisionQueries decisions,
            BaselineQueries baselines,
            FreezeNumbers numbers,
            Posts posts,
            MeetingGround ground) {
        this.actions = actions;
        this.decisions = decisions;
        this.baselines = baselines;
        this.numbers = numbers;
        this.posts = posts;
        this.ground = ground;
    }

    /** @param baseline its number on the day it was decided */
    public record File(
            ActionCourse course,
            Meeting meeting,
            Indicator indicator,
            Baseline baseline,
            Map<UUID, Post> posts,
            LocalDate today) {
        public ActionState state() {
            return course.state(today);
        }
    }

    @Transactional(readOnly = true)
    public Optional<File> file(UUID id, Actor actor) {
        return ground.seenAction(id, actor).map(action -> {
            ActionCourse course = new ActionCourse(action, decisions.steps(action.regency(), List.of(id)));
            return new File(
                    course,
                    ground.seen(action.meeting(), actor).orElseThrow(),
                    numbers.definition(action.measure()).orElseThrow(),
                    own(action),
                    posts.named(Stream.concat(
                                    Stream.of(action.owner(), action.verifier(), action.decidedBy()),
                                    course.steps().stream().map(ActionStep::by))
                            .distinct()
                            .toList()),
                    ground.today(action.regency()));
        });
    }

    private Baseline own(MeetingAction action) {
        return baselines.of(action).stream()
                .filter(baseline -> baseline.region().equals(action.region()))
                .findFirst()
                .orElseThrow();
    }

    List<ActionCourse> all(RegionCode regency) {
        List<MeetingAction> all = actions.all(regency);
        Map<UUID, List<ActionStep>> steps =
                decisions.steps(regency, all.stream().map(MeetingAction::id).toList()).stream()
                        .collect(Collectors.groupingBy(ActionStep::action));
        return all.stream()
                .map(action -> new ActionCourse(action, steps.getOrDefault(action.id(), List.of())))
                .toList();
    }

    List<ActionCourse> of(Meeting meeting) {
        return all(meeting.regency()).stream()
                .filter(course -> course.action().meeting().equals(meeting.id()))
                .toList();
    }
}
