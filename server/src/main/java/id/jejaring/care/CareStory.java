package id.jejaring.care;

import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.spi.StoryEntry;
import id.jejaring.person.spi.StoryEntry.Tone;
import id.jejaring.person.spi.StorySource;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What care knows of a person, told in the order it happened. */
@Component
class CareStory implements StorySource {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final EpisodeQueries episodes;
    private final VisitQueries visits;
    private final ContactQueries contacts;
    private final Posts posts;
    private final Regions regions;
    private final Guard guard;
    private final InstantSource clock;

    CareStory(
            ConcernQueries concerns,
            HandQueries hands,
            EpisodeQueries episodes,
            VisitQueries visits,
            ContactQueries contacts,
            Posts posts,
            Regions regions,
            Guard guard,
            InstantSource clock) {
        this.concerns = concerns;
        this.hands = hands;
        this.episodes = episodes;
        this.visits = visits;
        this.contacts = contacts;
        this.posts = posts;
        this.regions = regions;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<StoryEntry> entries(RegionCode regency, Set<UUID> records) {
        List<StoryEntry> story = new ArrayList<>();
        List<Concern> reported = guard.only(concerns.about(regency, records));
        reported.forEach(concern -> story.add(reported(concern)));
        hands(regency, reported.stream().map(Concern::id).toList(), story);
        List<Episode> treated = guard.only(episodes.ofPeople(regency, records));
        List<UUID> ids = treated.stream().map(Episode::id).toList();
        treated.forEach(episode -> care(episode, story));
        episodes.assessments(regency, ids).forEach(assessment -> story.add(assessed(assessment)));
        visits.ofEpisodes(regency, ids).forEach(visit -> story.add(visited(visit)));
        contacts.with(regency, records).forEach(contact -> story.add(seen(contact)));
        return story;
    }

    private static StoryEntry seen(Contact contact) {
        return StoryEntry.of(
                        contact.eventAt(),
                        "care.story.contact." + ConcernQueries.lower(contact.outcome()),
                        contact.by())
                .quoting(contact.note());
    }

    private static StoryEntry reported(Concern c) {
        return StoryEntry.of(c.eventAt(), "care.story.reported." + ConcernQueries.lower(c.channel()), c.recorder())
                .quoting(c.story())
                .linkingTo("/concerns/" + c.id());
    }

    private void hands(RegionCode regency, List<UUID> ids, List<StoryEntry> story) {
        hands.triages(regency, ids)
                .forEach(triage -> story.add(StoryEntry.of(
                                triage.at(), "care.story.triaged." + ConcernQueries.lower(triage.level()), triage.by())
                        .quoting(triage.note())));
        List<Handover> all = hands.handovers(regency, ids);
        Map<UUID, Post> named = posts.named(all.stream().map(Handover::to).collect(Collectors.toSet()));
        all.forEach(handover -> {
            Post to = named.get(handover.to());
            story.add(StoryEntry.of(
                    handover.offeredAt(), "care.story.offered", handover.from(), to == null ? "–" : to.fullTitle()));
            if (handover.answer() != null && handover.answeredAt() != null) {
                story.add(StoryEntry.of(
                                handover.answeredAt(),
                                "care.story.answered." + ConcernQueries.lower(handover.answer()),
                                handover.to())
                        .quoting(handover.reason()));
            }
        });
    }

    private static void care(Episode episode, List<StoryEntry> story) {
        String how = episode.previous() == null ? "care.story.opened" : "care.story.reopened";
        story.add(StoryEntry.of(episode.openedAt(), how, episode.owner())
                .as(Tone.CHAPTER)
                .linkingTo("/episodes/" + episode.id()));
        Episode.Closure closure = episode.closure();
        if (closure != null) {
            story.add(StoryEntry.of(
                            closure.at(), "care.story.closed." + ConcernQueries.lower(closure.reason()), closure.by())
                    .quoting(closure.note()));
        }
    }

    private static StoryEntry assessed(Assessment a) {
        return StoryEntry.of(a.at(), "care.story.assessed." + ConcernQueries.lower(a.risk()), a.by())
                .quoting(a.findings());
    }

    /** What is still to come stands at its day; what was missed says so. */
    private StoryEntry visited(Visit visit) {
        Visit.Result result = visit.result();
        if (result != null) {
            return StoryEntry.of(result.at(), "care.story.visit." + ConcernQueries.lower(result.outcome()), result.by())
                    .quoting(result.note());
        }
        Instant end = visit.plannedOn()
                .atTime(LocalTime.MAX)
                .atZone(regions.zone(visit.regency()))
                .toInstant();
        boolean late = end.isBefore(clock.instant());
        return StoryEntry.of(
                        end,
                        late ? "care.story.visit.missed" : "care.story.visit.planned",
                        visit.assignee(),
                        visit.purpose())
                .as(late ? Tone.LATE : Tone.PLAN)
                .linkingTo("/visits/" + visit.id());
    }
}
