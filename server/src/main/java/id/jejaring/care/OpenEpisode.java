package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Regions;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins care: after a concern was accepted, or again after an earlier episode ended. The first assessment is due at once. */
@Component
public class OpenEpisode {
    // A relapse that a clinician notices has no reporter and no triage; it is given the time of a yellow one.
    private static final TriageLevel RELAPSE = TriageLevel.YELLOW;
    private final EpisodeQueries episodes;
    private final People people;
    private final Regions regions;
    private final ResponseTimes times;
    private final Assignments assignments;
    private final Work work;
    private final CareFeed feed;
    private final Scopes scopes;
    private final Audit audit;
    private final Guard guard;
    private final Ids ids;
    private final InstantSource clock;

    OpenEpisode(
            EpisodeQueries episodes,
            People people,
            Regions regions,
            ResponseTimes times,
            Assignments assignments,
            Work work,
            CareFeed feed,
            Scopes scopes,
            Audit audit,
            Guard guard,
            Ids ids,
            InstantSource clock) {
        this.episodes = episodes;
        this.people = people;
        this.regions = regions;
        this.times = times;
        this.assignments = assignments;
        this.work = work;
        this.feed = feed;
        this.scopes = scopes;
        this.audit = audit;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Somebody already in care here is not taken into care twice: the concern joins the episode that is running, and whoever
     * accepted it looks after the person as well.
     */
    UUID from(Concern concern, UUID person, Instant respondBy, Actor actor) {
        assignments.release(concern.regency(), person, Entrusted.with(concern));
        Optional<EpisodeQueries.Running> running = running(concern.regency(), person, concern.villageNo());
        running.ifPresent(episode -> entrust(concern, episode, actor));
        return running.map(EpisodeQueries.Running::id).orElseGet(() -> {
            Episode episode = episode(concern.regency(), person, concern.villageNo(), concern.id(), null, actor);
            begin(episode, new Times(concern.eventAt(), concern.receivedAt(), respondBy), actor, "from_concern");
            return episode.id();
        });
    }

    /** The record that is in care may be another of the same person, whom the actor does not reach yet. */
    private void entrust(Concern concern, EpisodeQueries.Running episode, Actor actor) {
        scopes.within(Scope.current().widened(concern.regency().value()), () -> {
            assignments.entrust(concern, episode.person(), actor.post(), Entrusted.withEpisode(episode.id()));
            return episode.id();
        });
    }

    /** Locks the person: of two who begin care at once, the second finds what the first began. */
    private Optional<EpisodeQueries.Running> running(RegionCode regency, UUID person, int villageNo) {
        return episodes.running(regency, people.lockOne(regency, person), villageNo);
    }

    /** A closed episode stays closed; care of the same person begins anew and points back to it. */
    @Transactional
    public Step again(RegionCode regency, UUID previous, Actor actor) {
        Optional<Episode> before = episodes.lock(regency, previous).filter(guard::sees);
        if (before.isEmpty()) {
            return new Step.NotFound();
        }
        Episode old = before.get();
        if (old.open() || running(regency, old.person(), old.villageNo()).isPresent()) {
            return new Step.AlreadyChanged();
        }
        Instant now = clock.instant();
        RegionCode village = regions.codeOf(old.villageNo()).orElseThrow();
        Duration time = times.of(RELAPSE, now.atZone(regions.zone(village)).toLocalDate());
        Episode episode = episode(regency, old.person(), old.villageNo(), null, previous, actor);
        begin(episode, new Times(now, now, now.plus(time)), actor, "again");
        return new Step.Done(episode.id());
    }

    private record Times(Instant event, Instant received, Instant due) {}

    private Episode episode(
            RegionCode regency,
            UUID person,
            int villageNo,
            @Nullable UUID concern,
            @Nullable UUID previous,
            Actor actor) {
        return new Episode(
                regency,
                ids.next(),
                person,
                villageNo,
                concern,
                previous,
                actor.post().id(),
                clock.instant(),
                null);
    }

    private void begin(Episode episode, Times at, Actor actor, String how) {
        episodes.insert(episode, actor.post().id());
        feed.care(episode);
        assignments.entrust(episode, episode.person(), actor.post(), Entrusted.with(episode));
        work.open(new NewItem(
                CareWork.ASSESS,
                episode.id(),
                episode.person(),
                regions.codeOf(episode.villageNo()).orElseThrow(),
                episode.villageNo(),
                episode.owner(),
                at.event(),
                at.received(),
                at.due()));
        audit.record(actor, Action.ANSWER_CONCERN, "episode", episode.id(), how);
    }
}
