package id.jejaring.meeting;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.PersonName;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be written about a meeting, rule by rule. */
final class MeetingRules {
    private MeetingRules() {}

    static Optional<FieldError> a_meeting_does_not_follow_itself(UUID meeting, @Nullable UUID follows) {
        return refusedIf(meeting.equals(follows), "follows", "meeting.refused.itself");
    }

    /** @param followed what each meeting follows up, so far */
    static Optional<FieldError> following_up_makes_no_circle(
            UUID meeting, @Nullable UUID follows, Map<UUID, UUID> followed) {
        Set<UUID> passed = new HashSet<>();
        UUID next = follows;
        while (next != null && passed.add(next)) {
            if (next.equals(meeting)) {
                return Optional.of(FieldError.of("follows", "meeting.refused.circle"));
            }
            next = followed.get(next);
        }
        return Optional.empty();
    }

    static Optional<FieldError> what_is_followed_up_was_earlier(LocalDate first, LocalDate followedFirst) {
        return refusedIf(!followedFirst.isBefore(first), "follows", "meeting.refused.later");
    }

    static Optional<FieldError> a_day_ends_after_it_starts(MeetingDay day) {
        return refusedIf(!day.ends().isAfter(day.starts()), "ends", "meeting.refused.ends_before");
    }

    static List<FieldError> positions_open_a_day_not_persons(MeetingDay day) {
        return Stream.of(no_person("opener", day.opener()), no_person("representing", day.representing()))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<FieldError> no_person(String field, @Nullable String words) {
        return refusedIf(words != null && PersonName.suspected(words), field, "meeting.refused.person");
    }

    static Optional<FieldError> nobody_comes_before_the_day(MeetingDay day, LocalDate today) {
        return refusedIf(day.heldOn().isAfter(today), "invitation", "meeting.refused.not_yet");
    }

    static Optional<FieldError> only_a_day_with_a_connection_is_attended_remotely(MeetingDay day, boolean remote) {
        return refusedIf(remote && day.mode() == DayMode.IN_PERSON, "presence", "meeting.refused.remote");
    }

    static Optional<FieldError> an_action_is_due_after_its_meeting(LocalDate due, LocalDate lastDay) {
        return refusedIf(due.isBefore(lastDay), "due_on", "meeting.refused.due_before");
    }

    static Optional<FieldError> a_postponement_is_later(LocalDate due, ActionCourse course) {
        return refusedIf(!due.isAfter(course.dueOn()), "due_on", "meeting.refused.postponed_earlier");
    }

    private static Optional<FieldError> refusedIf(boolean wrong, String field, String key) {
        return wrong ? Optional.of(FieldError.of(field, key)) : Optional.empty();
    }
}
