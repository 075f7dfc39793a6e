package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.care.NextStep;
import id.jejaring.care.Step;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one step after another: in order, once, never before the one it follows; the work of the last ends and the next begins. */
@Component
class ReferralSteps {
    private final ReferralQueries referrals;
    private final ProgressQueries progress;
    private final ReferralItems items;
    private final StepTimes times;
    private final NextStep next;
    private final Assignments assignments;
    private final Audit audit;
    private final Guard guard;
    private final InstantSource clock;

    ReferralSteps(
            ReferralQueries referrals,
            ProgressQueries progress,
            ReferralItems items,
            StepTimes times,
            NextStep next,
            Assignments assignments,
            Audit audit,
            Guard guard,
            InstantSource clock) {
        this.referrals = referrals;
        this.progress = progress;
        this.items = items;
        this.times = times;
        this.next = next;
        this.assignments = assignments;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param at when it happened; null for now */
    record Taken(
            ReferralState state,
            @Nullable Instant at,
            @Nullable String note) {}

    Optional<Referral> lock(Actor actor, UUID id) {
        return referrals
                .lock(Teller.regencies(actor), id)
                .filter(guard::sees)
                .filter(found -> Teller.admits(actor, found));
    }

    /** For a step after which care must go on by itself; the episode is always locked before its referrals. */
    Optional<Referral> lockWithCare(Actor actor, UUID id) {
        referrals
                .find(Teller.regencies(actor), id)
                .filter(guard::sees)
                .ifPresent(found -> next.lock(found.regency(), found.episode(), found.person()));
        return lock(actor, id);
    }

    /** The person is in the hands of care again. */
    void back(Referral r, Actor actor) {
        next.lock(r.regency(), r.episode(), r.person())
                .ifPresent(episode -> next.after(
                        NextStep.Event.BACK,
                        episode,
                        clock.instant(),
                        actor.post().id()));
    }

    Optional<Referral> lock(Set<String> regencies, UUID id) {
        return referrals.lock(regencies, id).filter(guard::sees);
    }

    /** @return why it cannot be taken, or empty when it was */
    Optional<Step> take(Referral r, Taken taken, Teller by, Action action) {
        if (!r.may(taken.state())) {
            return Optional.of(new Step.AlreadyChanged());
        }
        Instant now = clock.instant();
        Instant at = taken.at() == null ? now : sameMinute(taken.at(), r.stateAt());
        if (at.isAfter(now)) {
            return Optional.of(Step.refused("at", "referral.refused.not_yet"));
        }
        if (at.isBefore(r.stateAt())) {
            return Optional.of(Step.refused("at", "referral.refused.before." + ReferralQueries.lower(r.state())));
        }
        if (by.unnamed()) {
            return Optional.of(Step.refused("informant", "referral.refused.who_called"));
        }
        write(r, new Progress(r.id(), taken.state(), at, now, by.told(), by.post(), by.informant(), taken.note()));
        witness(r, by, action, taken.state());
        return Optional.empty();
    }

    /** A clock on a form knows minutes only. */
    private static Instant sameMinute(Instant at, Instant before) {
        boolean same = at.truncatedTo(ChronoUnit.MINUTES).equals(before.truncatedTo(ChronoUnit.MINUTES));
        return same && at.isBefore(before) ? before : at;
    }

    private void write(Referral r, Progress step) {
        progress.insert(r, step);
        referrals.reached(r, step.state(), step.at());
        items.close(r, step.by(), step.state());
        items.open(r, step.state(), step.at());
        switch (step.state()) {
            case DECLINED, WITHDRAWN -> assignments.release(r.regency(), r.person(), entrusted(r.id()));
            case DISCHARGED ->
                assignments.releaseAt(
                        r.regency(),
                        r.person(),
                        entrusted(r.id()),
                        times.due(StepTimes.Step.READING, r.urgency(), r.regency(), step.at()));
            case SENT, ACCEPTED, ARRIVED, ADMITTED, AWAITING_FAMILY, RECEIVED -> {}
        }
    }

    private void witness(Referral r, Teller by, Action action, ReferralState state) {
        String detail = ReferralQueries.lower(state);
        if (by.actor() == null) {
            audit.recordGuest(r.regency(), by.post(), action, "referral", r.id(), detail);
        } else {
            audit.record(by.actor(), action, "referral", r.id(), detail);
        }
    }

    /** Why the hospital sees the person. */
    static String entrusted(UUID referral) {
        return "referral:" + referral;
    }
}
