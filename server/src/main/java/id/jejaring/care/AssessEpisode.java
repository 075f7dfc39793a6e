package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Consent;
import id.jejaring.person.RecordConsent;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes an assessment with the consent and capacity of that day; the first one fulfils the promise made at triage. */
@Component
public class AssessEpisode {
    private final EpisodeQueries episodes;
    private final RecordConsent consents;
    private final Work work;
    private final NextStep next;
    private final Audit audit;
    private final Guard guard;
    private final Ids ids;
    private final InstantSource clock;

    AssessEpisode(
            EpisodeQueries episodes,
            RecordConsent consents,
            Work work,
            NextStep next,
            Audit audit,
            Guard guard,
            Ids ids,
            InstantSource clock) {
        this.episodes = episodes;
        this.consents = consents;
        this.work = work;
        this.next = next;
        this.audit = audit;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param consent makes the consent of this person, once the person and the time are known */
    public record Command(
            UUID episode,
            BiFunction<UUID, Instant, Consent> consent,
            String findings,
            Assessment.Risk risk,
            @Nullable String diagnosis,
            String plan) {}

    @Transactional
    public Step assess(RegionCode regency, Command command, Actor actor) {
        Optional<Episode> found = episodes.lock(regency, command.episode()).filter(guard::sees);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Episode episode = found.get();
        if (!episode.open()) {
            return new Step.AlreadyChanged();
        }
        if (command.diagnosis() != null && !actor.may(Action.WRITE_DIAGNOSIS)) {
            return Step.refused("diagnosis", "care.refused.diagnosis");
        }
        Consent consent = command.consent().apply(episode.person(), clock.instant());
        return switch (consents.record(consent)) {
            case RecordConsent.Recorded(Consent recorded) -> write(episode, command, recorded, actor);
            case RecordConsent.PersonUnknown() -> new Step.NotFound();
            case RecordConsent.Contradictory(var errors) -> new Step.Refused(errors);
        };
    }

    private Step write(Episode episode, Command command, Consent consent, Actor actor) {
        Instant now = clock.instant();
        boolean first =
                episodes.assessments(episode.regency(), List.of(episode.id())).isEmpty();
        episodes.add(
                episode,
                new Assessment(
                        ids.next(),
                        episode.id(),
                        consent.id(),
                        command.findings(),
                        command.risk(),
                        command.diagnosis(),
                        command.plan(),
                        now,
                        actor.post().id()));
        if (first) {
            work.done(episode.regency(), CareWork.ASSESS, episode.id(), actor, "assessed");
        }
        next.after(NextStep.Event.ASSESSED, episode, now, actor.post().id());
        audit.record(actor, Action.ASSESS, "episode", episode.id());
        return new Step.Done(episode.id());
    }
}
