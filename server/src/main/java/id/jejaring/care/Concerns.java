package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads concerns for people and programs, each reading audited. */
@Component
public class Concerns {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final EpisodeQueries episodes;
    private final ClinicalOwner owners;
    private final ResponseTimes times;
    private final Regions regions;
    private final People people;
    private final Posts posts;
    private final Guard guard;
    private final Audit audit;

    Concerns(
            ConcernQueries concerns,
            HandQueries hands,
            EpisodeQueries episodes,
            ClinicalOwner owners,
            ResponseTimes times,
            Regions regions,
            People people,
            Posts posts,
            Guard guard,
            Audit audit) {
        this.concerns = concerns;
        this.hands = hands;
        this.episodes = episodes;
        this.owners = owners;
        this.times = times;
        this.regions = regions;
        this.people = people;
        this.posts = posts;
        this.guard = guard;
        this.audit = audit;
    }

    /**
     * All that a page about one concern says.
     *
     * @param person null when unmatched, or beyond the reader's reach
     * @param ladder who may be asked, nearest first
     * @param later who may be asked once the person is known
     * @param promised by when each level would have to be acted on
     * @param seen what the reporter saw, in the words of triage
     * @param due when the present step is due
     * @param acts whether the reader answers for the place, or only reported from elsewhere
     * @param matches whether the reader may say whom it is about
     */
    public record View(
            Concern concern,
            @Nullable Person person,
            List<Triage> triages,
            List<Handover> handovers,
            Map<UUID, Post> posts,
            List<Post> ladder,
            List<Post> later,
            Map<TriageLevel, Instant> promised,
            Set<Sign> seen,
            Instant due,
            @Nullable UUID episode,
            boolean acts,
            boolean matches) {
        public Optional<Triage> triage() {
            return triages.isEmpty() ? Optional.empty() : Optional.of(triages.getLast());
        }

        public boolean open() {
            return concern.takenUpAt() == null;
        }

        public boolean waitsForReader() {
            return open() && acts;
        }

        public String title(UUID post) {
            Post known = posts.get(post);
            return known == null ? "–" : known.fullTitle();
        }
    }

    @Transactional
    public Optional<View> view(RegionCode regency, UUID id, Actor actor, Action action) {
        Optional<Concern> found = concerns.find(regency, id).filter(guard::sees);
        found.ifPresent(concern -> audit.record(actor, action, "concern", id));
        return found.map(this::view);
    }

    private View view(Concern concern) {
        List<Triage> triages = hands.triages(concern.regency(), List.of(concern.id()));
        List<Handover> handovers = hands.handovers(concern.regency(), List.of(concern.id()));
        UUID person = concern.person();
        ClinicalOwner.Ladder ladder = owners.ladder(concern);
        LocalDate day = LocalDate.ofInstant(concern.eventAt(), regions.zone(concern.regency()));
        Instant due = triages.isEmpty()
                ? concern.eventAt().plus(times.untriaged(day))
                : triages.getLast().respondBy();
        return new View(
                concern,
                person == null ? null : people.find(concern.regency(), person).orElse(null),
                triages,
                handovers,
                posts.named(named(concern, triages, handovers)),
                ladder.now(),
                ladder.onceMatched(),
                promised(concern, day),
                concerns.seen(concern),
                due,
                person == null ? null : episodeOf(concern, person),
                guard.sees(concern.area()),
                guard.sees(concern.ground()));
    }

    private @Nullable UUID episodeOf(Concern concern, UUID person) {
        return episodes.ofPeople(concern.regency(), List.of(person)).stream()
                .filter(episode -> concern.id().equals(episode.concern()))
                .map(Episode::id)
                .findFirst()
                .orElse(null);
    }

    private Map<TriageLevel, Instant> promised(Concern concern, LocalDate day) {
        Map<TriageLevel, Instant> promised = new EnumMap<>(TriageLevel.class);
        for (TriageLevel level : TriageLevel.values()) {
            promised.put(level, concern.eventAt().plus(times.of(level, day)));
        }
        return promised;
    }

    private static Collection<UUID> named(Concern concern, List<Triage> triages, List<Handover> handovers) {
        List<UUID> ids = new ArrayList<>(List.of(concern.owner(), concern.recorder()));
        triages.forEach(triage -> ids.add(triage.by()));
        handovers.stream().flatMap(h -> Stream.of(h.from(), h.to())).forEach(ids::add);
        return ids;
    }

    /** What became of what one reported: taken up or not, and by which post; nothing else of the person. */
    public record Report(Concern concern, String owner) {}

    @Transactional(readOnly = true)
    public List<Report> reportedBy(Actor actor) {
        List<Concern> mine =
                guard.only(concerns.recordedBy(actor.regency(), actor.post().id()));
        Map<UUID, Post> owning =
                posts.named(mine.stream().map(Concern::owner).distinct().toList());
        return mine.stream()
                .map(concern -> {
                    Post owner = owning.get(concern.owner());
                    return new Report(concern, owner == null ? "–" : owner.fullTitle());
                })
                .toList();
    }
}
