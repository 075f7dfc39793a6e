package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a meeting agreed on, numbered as it came. */
@Component
public class KeepDecision {
    private final DecisionQueries decisions;
    private final MeetingQueries meetings;
    private final MeetingGround ground;
    private final Audit audit;
    private final InstantSource clock;

    KeepDecision(
            DecisionQueries decisions,
            MeetingQueries meetings,
            MeetingGround ground,
            Audit audit,
            InstantSource clock) {
        this.decisions = decisions;
        this.meetings = meetings;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Outcome decide(UUID meeting, UUID id, String words, Actor actor) {
        Optional<Meeting> found = ground.kept(meeting, actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        meetings.lock(found.get());
        List<MeetingDecision> before = decisions.of(found.get());
        if (before.stream().anyMatch(each -> each.id().equals(id))) {
            return new Outcome.Done(meeting);
        }
        MeetingDecision decision = new MeetingDecision(id, meeting, before.size() + 1, words);
        if (!decisions.add(
                found.get().regency(), decision, clock.instant(), actor.post().id())) {
            return new Outcome.AlreadyChanged();
        }
        audit.record(actor, Action.KEEP_MEETINGS, "meeting_decision", id);
        return new Outcome.Done(meeting);
    }
}
