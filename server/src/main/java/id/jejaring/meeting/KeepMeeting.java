package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Posts;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down a meeting with its first day, further days, and which earlier meeting it follows up. */
@Component
public class KeepMeeting {
    private final MeetingQueries meetings;
    private final MeetingGround ground;
    private final Posts posts;
    private final Audit audit;
    private final InstantSource clock;

    KeepMeeting(MeetingQueries meetings, MeetingGround ground, Posts posts, Audit audit, InstantSource clock) {
        this.meetings = meetings;
        this.ground = ground;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome call(Meeting meeting, MeetingDay day, Actor actor) {
        if (!ground.kept(actor)) {
            return new Outcome.NotFound();
        }
        if (meetings.find(meeting.regency(), meeting.id()).isPresent()) {
            return new Outcome.Done(meeting.id());
        }
        if (meetings.day(day.regency(), day.id()).isPresent()) {
            return new Outcome.AlreadyChanged();
        }
        List<FieldError> errors = new ArrayList<>(wrong(day));
        if (posts.find(meeting.regency(), meeting.organiser()).isEmpty()) {
            errors.add(FieldError.of("organiser", "meeting.refused.organiser"));
        }
        wrongFollowing(meeting.regency(), meeting.id(), meeting.follows(), day.heldOn())
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        meetings.add(meeting, clock.instant(), actor.post().id());
        meetings.add(day, clock.instant(), actor.post().id());
        audit.record(actor, Action.KEEP_MEETINGS, "meeting", meeting.id());
        return new Outcome.Done(meeting.id());
    }

    @Transactional
    public Outcome add(MeetingDay day, Actor actor) {
        Optional<Meeting> found = ground.kept(day.meeting(), actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Meeting meeting = found.get();
        Optional<MeetingDay> sent = meetings.day(day.regency(), day.id());
        if (sent.isPresent()) {
            return sent.get().meeting().equals(meeting.id())
                    ? new Outcome.Done(meeting.id())
                    : new Outcome.AlreadyChanged();
        }
        List<FieldError> errors = new ArrayList<>(wrong(day));
        wrongFollowing(meeting.regency(), meeting.id(), meeting.follows(), day.heldOn())
                .map(error -> FieldError.of("held_on", "meeting.refused.before_followed"))
                .ifPresent(errors::add);
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        meetings.add(day, clock.instant(), actor.post().id());
        audit.record(actor, Action.KEEP_MEETINGS, "meeting", meeting.id(), "day added");
        return new Outcome.Done(meeting.id());
    }

    /** Said later than the meeting itself, or said anew; what it was before is in the audit. */
    @Transactional
    public Outcome follow(UUID id, @Nullable UUID follows, Actor actor) {
        Optional<Meeting> found = ground.kept(id, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Meeting meeting = found.get();
        meetings.lock(meeting);
        Optional<FieldError> wrong = wrongFollowing(meeting.regency(), id, follows, first(meeting.regency(), id));
        if (wrong.isPresent()) {
            return new Outcome.Refused(List.of(wrong.get()));
        }
        meetings.follow(meeting, follows);
        audit.record(actor, Action.KEEP_MEETINGS, "meeting", id, "followed " + meeting.follows() + ", now " + follows);
        return new Outcome.Done(id);
    }

    private static List<FieldError> wrong(MeetingDay day) {
        return Stream.concat(
                        MeetingRules.a_day_ends_after_it_starts(day).stream(),
                        MeetingRules.positions_open_a_day_not_persons(day).stream())
                .toList();
    }

    private Optional<FieldError> wrongFollowing(
            RegionCode regency, UUID meeting, @Nullable UUID follows, LocalDate first) {
        if (follows == null) {
            return Optional.empty();
        }
        Map<UUID, UUID> followed = new HashMap<>();
        List<Meeting> all = meetings.all(regency);
        all.forEach(each -> followed.put(each.id(), each.follows()));
        return MeetingRules.a_meeting_does_not_follow_itself(meeting, follows)
                .or(() -> MeetingRules.following_up_makes_no_circle(meeting, follows, followed))
                .or(() -> followed.containsKey(follows)
                        ? MeetingRules.what_is_followed_up_was_earlier(first, first(regency, follows))
                        : Optional.of(FieldError.of("follows", "meeting.refused.unknown")));
    }

    private LocalDate first(RegionCode regency, UUID meeting) {
        return meetings.days(regency).stream()
                .filter(day -> day.meeting().equals(meeting))
                .map(MeetingDay::heldOn)
                .findFirst()
                .orElse(LocalDate.MAX);
    }
}
