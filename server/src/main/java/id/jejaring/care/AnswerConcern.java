package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers an offered concern: accepts it, hands it on with a reason, or finds that no care is needed and says why. */
@Component
public class AnswerConcern {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final OpenEpisode episodes;
    private final ClinicalOwner owners;
    private final Assignments assignments;
    private final Work work;
    private final CareFeed feed;
    private final Audit audit;
    private final Guard guard;
    private final Ids ids;
    private final InstantSource clock;

    AnswerConcern(
            ConcernQueries concerns,
            HandQueries hands,
            OpenEpisode episodes,
            ClinicalOwner owners,
            Assignments assignments,
            Work work,
            CareFeed feed,
            Audit audit,
            Guard guard,
            Ids ids,
            InstantSource clock) {
        this.concerns = concerns;
        this.hands = hands;
        this.episodes = episodes;
        this.owners = owners;
        this.assignments = assignments;
        this.work = work;
        this.feed = feed;
        this.audit = audit;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whoever accepts becomes the owner, even if another post had been asked. Needs a triage and a person. */
    @Transactional
    public Step accept(RegionCode regency, UUID id, Actor actor) {
        Optional<Concern> found = concerns.lock(regency, id).filter(each -> guard.sees(each.area()));
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Concern concern = found.get();
        Optional<Triage> triage = hands.latestTriage(concern);
        if (triage.isEmpty()) {
            return Step.refused("answer", "care.refused.untriaged");
        }
        if (concern.person() == null) {
            return Step.refused("answer", "care.refused.unmatched");
        }
        Instant now = clock.instant();
        if (!end(concern, Handover.Answer.ACCEPTED, null, actor, now)) {
            return new Step.AlreadyChanged();
        }
        concerns.takeUp(concern, actor.post().id(), now);
        return new Step.Done(
                episodes.from(concern, concern.person(), triage.get().respondBy(), actor));
    }

    @Transactional
    public Step handOn(RegionCode regency, UUID id, UUID to, String reason, Actor actor) {
        Optional<Concern> found = concerns.lock(regency, id).filter(each -> guard.sees(each.area()));
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Concern concern = found.get();
        ClinicalOwner.Ladder ladder = owners.ladder(concern);
        if (ladder.onceMatched(to)) {
            return Step.refused("to", "care.refused.match_before_handing_on");
        }
        if (!ladder.may(to) || to.equals(concern.owner())) {
            return Step.refused("to", "care.refused.not_a_candidate");
        }
        Instant now = clock.instant();
        if (!hands.answer(
                concern, Handover.Answer.HANDED_ON, reason, actor.post().id(), now)) {
            return new Step.AlreadyChanged();
        }
        hands.offer(concern, ids.next(), actor.post().id(), to, now);
        concerns.own(concern, to);
        work.handOver(regency, id, to);
        if (concern.person() != null) {
            assignments.release(regency, concern.person(), Entrusted.with(concern));
            assignments.entrust(concern, concern.person(), to, Entrusted.with(concern));
        }
        feed.moved(concern);
        audit.record(actor, Action.ANSWER_CONCERN, "concern", id, "handed_on");
        return new Step.Done(id);
    }

    @Transactional
    public Step noCareNeeded(RegionCode regency, UUID id, String reason, Actor actor) {
        Optional<Concern> found = concerns.lock(regency, id).filter(each -> guard.sees(each.area()));
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Concern concern = found.get();
        if (hands.latestTriage(concern).isEmpty()) {
            return Step.refused("answer", "care.refused.untriaged");
        }
        if (hands.latestTriage(concern).get().level() == TriageLevel.RED) {
            return Step.refused("answer", "care.refused.red_needs_care");
        }
        Instant now = clock.instant();
        if (!end(concern, Handover.Answer.NO_CARE_NEEDED, reason, actor, now)) {
            return new Step.AlreadyChanged();
        }
        concerns.takeUp(concern, actor.post().id(), now);
        if (concern.person() != null) {
            assignments.release(regency, concern.person(), Entrusted.with(concern));
        }
        return new Step.Done(id);
    }

    private boolean end(
            Concern concern,
            Handover.Answer answer,
            @org.jspecify.annotations.Nullable String reason,
            Actor actor,
            Instant now) {
        String outcome = ConcernQueries.lower(answer);
        boolean ended = hands.answer(concern, answer, reason, actor.post().id(), now)
                && work.done(concern.regency(), CareWork.ANSWER, concern.id(), actor, outcome);
        if (ended) {
            feed.moved(concern);
            audit.record(actor, Action.ANSWER_CONCERN, "concern", concern.id(), outcome);
        }
        return ended;
    }
}
