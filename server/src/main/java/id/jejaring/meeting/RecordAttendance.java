package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records who came on a day: by hand, or confirmed by the invited post itself with the code of the day. */
@Component
public class RecordAttendance {
    private final AttendanceQueries attendance;
    private final MeetingGround ground;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    RecordAttendance(AttendanceQueries attendance, MeetingGround ground, Audit audit, Ids ids, InstantSource clock) {
        this.attendance = attendance;
        this.ground = ground;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param deputy the position that came instead */
    @Transactional
    public Outcome byHand(UUID day, UUID invitation, @Nullable String deputy, boolean remote, Actor actor) {
        return ground.keptDay(day, actor)
                .map(found -> {
                    List<FieldError> errors = Stream.concat(
                                    wrong(found, remote).stream(), MeetingRules.no_person("deputy", deputy).stream())
                            .toList();
                    return errors.isEmpty()
                            ? invited(
                                    found,
                                    each -> each.id().equals(invitation),
                                    deputy,
                                    remote,
                                    Attendance.Way.HAND,
                                    actor)
                            : new Outcome.Refused(errors);
                })
                .orElseGet(Outcome.NotFound::new);
    }

    /** Nobody invited them; that they came, and why they were let in, is told apart from those who were. */
    @Transactional
    public Outcome guest(UUID day, UUID id, String guest, String reason, boolean remote, Actor actor) {
        Optional<MeetingDay> found = ground.keptDay(day, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        List<FieldError> errors = Stream.concat(
                        wrong(found.get(), remote).stream(), MeetingRules.no_person("guest", guest).stream())
                .toList();
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        Attendance came =
                new Attendance(id, day, null, guest, reason, null, remote, Attendance.Way.HAND, clock.instant());
        if (attendance.add(found.get().regency(), came, actor.post().id())) {
            audit.record(actor, Action.KEEP_MEETINGS, "meeting_day", day, "guest recorded");
        }
        return new Outcome.Done(day);
    }

    /** On the day itself, by whoever acts in an invited post and could read the code. */
    @Transactional
    public Outcome byCode(UUID day, UUID code, boolean remote, Actor actor) {
        Optional<MeetingDay> found =
                ground.seenDay(day, actor).filter(each -> each.code().equals(code));
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        if (!found.get().heldOn().equals(ground.today(found.get().regency()))) {
            return Outcome.refused("presence", "meeting.refused.other_day");
        }
        Optional<FieldError> wrong =
                MeetingRules.only_a_day_with_a_connection_is_attended_remotely(found.get(), remote);
        UUID post = actor.post().id();
        return wrong.<Outcome>map(error -> new Outcome.Refused(List.of(error)))
                .orElseGet(() -> invited(
                        found.get(), each -> post.equals(each.post()), null, remote, Attendance.Way.CODE, actor));
    }

    private List<FieldError> wrong(MeetingDay day, boolean remote) {
        return Stream.of(
                        MeetingRules.nobody_comes_before_the_day(day, ground.today(day.regency())),
                        MeetingRules.only_a_day_with_a_connection_is_attended_remotely(day, remote))
                .flatMap(Optional::stream)
                .toList();
    }

    private Outcome invited(
            MeetingDay day,
            Predicate<Invitation> whom,
            @Nullable String deputy,
            boolean remote,
            Attendance.Way way,
            Actor actor) {
        Optional<Invitation> invitation =
                attendance.invited(day).stream().filter(whom).findFirst();
        if (invitation.isEmpty()) {
            return Outcome.refused("invitation", "meeting.refused.not_invited");
        }
        Attendance came = new Attendance(
                ids.next(), day.id(), invitation.get().id(), null, null, deputy, remote, way, clock.instant());
        if (attendance.add(day.regency(), came, actor.post().id())) {
            Action action = way == Attendance.Way.HAND ? Action.KEEP_MEETINGS : Action.ATTEND_MEETING;
            audit.record(actor, action, "meeting_day", day.id(), "attendance recorded");
        }
        return new Outcome.Done(day.id());
    }
}
