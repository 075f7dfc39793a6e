package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.work.Work;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends an episode with a reason. The person stays in the register, and the story stays readable. */
@Component
public class CloseEpisode {
    private final EpisodeQueries episodes;
    private final VisitQueries visits;
    private final RecordVisit visiting;
    private final Assignments assignments;
    private final Work work;
    private final NextStep next;
    private final CareFeed feed;
    private final Audit audit;
    private final Guard guard;
    private final InstantSource clock;

    CloseEpisode(
            EpisodeQueries episodes,
            VisitQueries visits,
            RecordVisit visiting,
            Assignments assignments,
            Work work,
            NextStep next,
            CareFeed feed,
            Audit audit,
            Guard guard,
            InstantSource clock) {
        this.episodes = episodes;
        this.visits = visits;
        this.visiting = visiting;
        this.assignments = assignments;
        this.work = work;
        this.next = next;
        this.feed = feed;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    public record Command(
            UUID episode, Episode.Reason reason, @Nullable String note) {}

    @Transactional
    public Step close(RegionCode regency, Command command, Actor actor) {
        Optional<Episode> found = episodes.lock(regency, command.episode()).filter(guard::sees);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Episode episode = found.get();
        if (!episode.open()) {
            return new Step.AlreadyChanged();
        }
        List<UUID> one = List.of(episode.id());
        if (episodes.assessments(regency, one).isEmpty() && command.note() == null) {
            return Step.refused("note", "care.refused.closing_unassessed");
        }
        visits.ofEpisodes(regency, one).stream().filter(Visit::open).forEach(visit -> visiting.cancel(visit, actor));
        work.done(regency, CareWork.ASSESS, episode.id(), actor, "closed");
        episodes.close(
                episode,
                new Episode.Closure(
                        command.reason(),
                        command.note(),
                        clock.instant(),
                        actor.post().id()));
        next.after(NextStep.Event.CLOSED, episode, clock.instant(), actor.post().id());
        feed.care(episode);
        assignments.release(regency, episode.person(), Entrusted.with(episode));
        audit.record(actor, Action.CLOSE_CASE, "episode", episode.id(), ConcernQueries.lower(command.reason()));
        return new Step.Done(episode.id());
    }
}
