package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.care.spi.CaseSource;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads episodes and visits for the screen, each reading of a named person audited. */
@Component
public class Cases {
    private final EpisodeQueries episodes;
    private final VisitQueries visits;
    private final PlanVisit plan;
    private final List<CaseSource> sources;
    private final People people;
    private final Posts posts;
    private final Guard guard;
    private final Audit audit;

    Cases(
            EpisodeQueries episodes,
            VisitQueries visits,
            PlanVisit plan,
            List<CaseSource> sources,
            People people,
            Posts posts,
            Guard guard,
            Audit audit) {
        this.episodes = episodes;
        this.visits = visits;
        this.plan = plan;
        this.sources = List.copyOf(sources);
        this.people = people;
        this.posts = posts;
        this.guard = guard;
        this.audit = audit;
    }

    /** @param next the earliest visit still to come or missed */
    public record Line(
            Episode episode,
            Person person,
            String owner,
            @Nullable LocalDate next,
            boolean assessed) {}

    public record View(
            Episode episode,
            Person person,
            List<Assessment> assessments,
            List<Visit> visits,
            Map<UUID, Post> posts,
            List<Post> candidates,
            List<CaseSource.Aside> asides) {
        public String title(UUID post) {
            Post known = posts.get(post);
            return known == null ? "–" : known.fullTitle();
        }
    }

    /** What a visitor needs at the door: whom, where, what for. No diagnosis, no findings. */
    public record Errand(Visit visit, Person person, String plannedBy) {}

    /** Open ones by their next visit, closed ones by when they ended. */
    @Transactional
    public List<Line> list(Actor actor, boolean closed) {
        List<Episode> found = guard.only(episodes.list(actor.regency(), closed));
        Map<UUID, Person> known =
                people
                        .all(
                                actor.regency(),
                                found.stream().map(Episode::person).distinct().toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        List<UUID> ids = found.stream().map(Episode::id).toList();
        Map<UUID, LocalDate> next = visits.ofEpisodes(actor.regency(), ids).stream()
                .filter(Visit::open)
                .collect(Collectors.toMap(Visit::episode, Visit::plannedOn, (early, late) -> early));
        Set<UUID> assessed = episodes.assessments(actor.regency(), ids).stream()
                .map(Assessment::episode)
                .collect(Collectors.toSet());
        Map<UUID, Post> owners =
                posts.named(found.stream().map(Episode::owner).distinct().toList());
        audit.record(actor, Action.READ_CASE, "episodes", null, String.valueOf(found.size()));
        return found.stream()
                .flatMap(e -> Stream.ofNullable(known.get(e.person()))
                        .map(person -> new Line(
                                e, person, title(owners, e.owner()), next.get(e.id()), assessed.contains(e.id()))))
                .sorted(closed ? Comparator.comparingInt(line -> 0) : Cases.byNextVisit())
                .toList();
    }

    private static Comparator<Line> byNextVisit() {
        return Comparator.comparing(line -> Objects.requireNonNullElse(line.next(), LocalDate.MAX));
    }

    private static String title(Map<UUID, Post> posts, UUID id) {
        Post post = posts.get(id);
        return post == null ? "–" : post.fullTitle();
    }

    @Transactional
    public Optional<View> view(RegionCode regency, UUID id, Actor actor) {
        Optional<Episode> found = episodes.find(regency, id).filter(guard::sees);
        found.ifPresent(episode -> audit.record(actor, Action.READ_CASE, "person", episode.person()));
        return found.flatMap(
                episode -> people.find(regency, episode.person()).map(person -> view(episode, person, actor)));
    }

    /** Visits by id, as far as the scope shows them. */
    @Transactional(readOnly = true)
    public List<Visit> visits(RegionCode regency, Collection<UUID> ids) {
        return guard.only(visits.byIds(regency, ids));
    }

    /** Without reading it to anybody: for a step of another module that rests on it. */
    @Transactional(readOnly = true)
    public Optional<Episode> episode(RegionCode regency, UUID id) {
        return episodes.find(regency, id).filter(guard::sees);
    }

    /** Locked until the transaction ends, so that closing it and a step that rests on it do not cross. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Episode> lock(RegionCode regency, UUID id) {
        return episodes.lock(regency, id).filter(guard::sees);
    }

    private View view(Episode episode, Person person, Actor actor) {
        List<UUID> one = List.of(episode.id());
        List<Assessment> assessments = episodes.assessments(episode.regency(), one);
        List<Visit> planned = visits.ofEpisodes(episode.regency(), one);
        Set<UUID> named = new LinkedHashSet<>(Set.of(episode.owner()));
        assessments.forEach(assessment -> named.add(assessment.by()));
        planned.forEach(visit -> named.add(visit.assignee()));
        List<CaseSource.Aside> asides = sources.stream()
                .flatMap(source -> source.asides(episode, actor).stream())
                .toList();
        return new View(episode, person, assessments, planned, posts.named(named), plan.candidates(episode), asides);
    }

    @Transactional
    public Optional<Errand> errand(RegionCode regency, UUID id, Actor actor) {
        Optional<Visit> found = visits.find(regency, id).filter(guard::sees);
        found.ifPresent(visit -> audit.record(actor, Action.RECORD_VISIT, "person", visit.person()));
        return found.flatMap(visit -> people.find(regency, visit.person())
                .map(person ->
                        new Errand(visit, person, title(posts.named(Set.of(visit.plannedBy())), visit.plannedBy()))));
    }
}
