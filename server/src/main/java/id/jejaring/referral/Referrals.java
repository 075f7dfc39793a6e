package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.care.Cases;
import id.jejaring.care.PlanVisit;
import id.jejaring.care.Visit;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads referrals for the screen, each reading of a named person audited. */
@Component
public class Referrals {
    private final ReferralQueries referrals;
    private final ProgressQueries progress;
    private final FamilyQueries families;
    private final ReceiveBack receiving;
    private final Cases cases;
    private final PlanVisit visits;
    private final People people;
    private final Posts posts;
    private final Guard guard;
    private final Audit audit;

    Referrals(
            ReferralQueries referrals,
            ProgressQueries progress,
            FamilyQueries families,
            ReceiveBack receiving,
            Cases cases,
            PlanVisit visits,
            People people,
            Posts posts,
            Guard guard,
            Audit audit) {
        this.referrals = referrals;
        this.progress = progress;
        this.families = families;
        this.receiving = receiving;
        this.cases = cases;
        this.visits = visits;
        this.people = people;
        this.posts = posts;
        this.guard = guard;
        this.audit = audit;
    }

    /** @param searcher who looks for the family, where that is what it waits for */
    public record Line(
            Referral referral, Person person, @Nullable FamilySearch search, String searcher) {
        public Queue queue() {
            return Queue.of(referral.state());
        }
    }

    /**
     * All that a page about one referral says.
     *
     * @param next the referral that took this one's place
     * @param visit the first visit afterwards
     * @param visitBy the last day for it; null where there is nobody at home
     * @param there the reader works where the person was sent
     */
    public record View(
            Referral referral,
            Person person,
            List<Progress> steps,
            @Nullable Discharge discharge,
            @Nullable FamilySearch search,
            @Nullable UUID next,
            @Nullable Visit visit,
            @Nullable LocalDate visitBy,
            List<Post> visitors,
            Map<UUID, Post> posts,
            boolean there) {
        public String title(UUID post) {
            Post known = posts.get(post);
            return known == null ? "–" : known.fullTitle();
        }
    }

    /** Under way, whoever waits longest first; or ended, the newest first. */
    @Transactional
    public List<Line> list(Actor actor, boolean ended) {
        List<Referral> found = guard.only(referrals.list(Teller.regencies(actor), ended)).stream()
                .filter(each -> Teller.shows(actor, each))
                .toList();
        audit.record(actor, Action.READ_REFERRAL, "referrals", null, String.valueOf(found.size()));
        List<Line> lines = found.stream().collect(Collectors.groupingBy(Referral::regency)).entrySet().stream()
                .flatMap(each -> lines(each.getKey(), each.getValue()))
                .toList();
        Comparator<Line> byTime = Comparator.comparing(line -> line.referral().stateAt());
        return lines.stream().sorted(ended ? byTime.reversed() : byTime).toList();
    }

    private Stream<Line> lines(RegionCode regency, List<Referral> found) {
        Map<UUID, Person> known = people
                .all(regency, found.stream().map(Referral::person).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Map<UUID, FamilySearch> searches =
                families.byReferrals(regency, found.stream().map(Referral::id).toList()).stream()
                        .collect(Collectors.toMap(FamilySearch::referral, Function.identity()));
        Map<UUID, Post> searchers = posts.named(
                searches.values().stream().map(FamilySearch::owner).distinct().toList());
        return found.stream()
                .flatMap(r -> Stream.ofNullable(known.get(r.person()))
                        .map(person ->
                                new Line(r, person, searches.get(r.id()), searcher(searches.get(r.id()), searchers))));
    }

    private static String searcher(@Nullable FamilySearch search, Map<UUID, Post> searchers) {
        Post post = search == null ? null : searchers.get(search.owner());
        return post == null ? "–" : post.fullTitle();
    }

    @Transactional
    public Optional<View> view(UUID id, Actor actor, Action action) {
        Optional<Referral> found = referrals
                .find(Teller.regencies(actor), id)
                .filter(guard::sees)
                .filter(each -> Teller.shows(actor, each));
        found.ifPresent(each -> audit.record(actor, action, "person", each.person()));
        return found.flatMap(
                each -> people.find(each.regency(), each.person()).map(person -> view(each, person, actor)));
    }

    private View view(Referral r, Person person, Actor actor) {
        List<Progress> steps = progress.of(r.regency(), Set.of(r.id()));
        Optional<FamilySearch> search =
                families.byReferrals(r.regency(), Set.of(r.id())).stream().findFirst();
        Optional<Visit> visit = r.visit() == null
                ? Optional.empty()
                : cases.visits(r.regency(), List.of(r.visit())).stream().findFirst();
        boolean receives = r.may(ReferralState.RECEIVED) && actor.may(Action.RECEIVE_BACK);
        Set<UUID> named = new LinkedHashSet<>(List.of(r.sender(), r.reporter()));
        steps.forEach(step -> named.add(step.by()));
        search.ifPresent(each -> named.add(each.owner()));
        visit.ifPresent(each -> named.add(each.assignee()));
        return new View(
                r,
                person,
                steps,
                progress.discharge(r.regency(), r.id()).orElse(null),
                search.orElse(null),
                successor(r),
                visit.orElse(null),
                receives ? receiving.firstVisitBy(r).orElse(null) : null,
                receives ? visitors(r) : List.of(),
                posts.named(named),
                Teller.works(actor, r));
    }

    private @Nullable UUID successor(Referral r) {
        return guard.only(referrals.ofEpisode(r.regency(), r.episode())).stream()
                .filter(other -> r.id().equals(other.previous()))
                .map(Referral::id)
                .findFirst()
                .orElse(null);
    }

    private List<Post> visitors(Referral r) {
        return cases.episode(r.regency(), r.episode()).map(visits::candidates).orElse(List.of());
    }
}
