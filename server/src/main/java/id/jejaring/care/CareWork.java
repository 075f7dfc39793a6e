package id.jejaring.care;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.platform.Text;
import id.jejaring.work.DueBasis;
import id.jejaring.work.WorkItem;
import id.jejaring.work.spi.WorkSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the work that care opens is about. */
@Component
class CareWork implements WorkSource {
    static final String TRIAGE = "TRIAGE_CONCERN";
    static final String ANSWER = "ANSWER_CONCERN";
    static final String ASSESS = "ASSESS";
    static final String VISIT = "VISIT";
    static final String NEXT_STEP = "NEXT_STEP";
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final EpisodeQueries episodes;
    private final VisitQueries visits;
    private final People people;
    private final CareWords words;

    CareWork(
            ConcernQueries concerns,
            HandQueries hands,
            EpisodeQueries episodes,
            VisitQueries visits,
            People people,
            CareWords words) {
        this.concerns = concerns;
        this.hands = hands;
        this.episodes = episodes;
        this.visits = visits;
        this.people = people;
        this.words = words;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(TRIAGE, ANSWER, ASSESS, VISIT, NEXT_STEP);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Described> describe(Collection<WorkItem> items) {
        Map<UUID, Described> described = new HashMap<>();
        items.stream().collect(Collectors.groupingBy(WorkItem::regency)).forEach((regency, here) -> {
            described.putAll(concerns(regency, here));
            described.putAll(episodes(regency, here));
            described.putAll(visits(regency, here));
        });
        return described;
    }

    @Override
    public DueBasis basis(WorkItem item) {
        return switch (item.kind()) {
            case VISIT -> DueBasis.AGREED;
            case NEXT_STEP -> DueBasis.KNOWN;
            default -> DueBasis.EVENT;
        };
    }

    private Map<UUID, Described> concerns(RegionCode regency, List<WorkItem> items) {
        List<WorkItem> mine = items.stream()
                .filter(item -> item.kind().equals(TRIAGE) || item.kind().equals(ANSWER))
                .toList();
        Map<UUID, Concern> found = byId(concerns.byIds(regency, subjects(mine)), Concern::id);
        Map<UUID, Triage> triages = hands.triages(regency, found.keySet()).stream()
                .collect(Collectors.toMap(Triage::concern, Function.identity(), (older, newer) -> newer));
        Map<UUID, Described> described = new HashMap<>();
        for (WorkItem item : mine) {
            Concern concern = found.get(item.subject());
            if (concern != null) {
                String step = item.kind().equals(TRIAGE) ? "triage" : "answer";
                described.put(
                        item.id(),
                        new Described(
                                Text.of(
                                        "care.work.concern",
                                        Text.of("care.channel." + words.code(concern.channel())),
                                        words.brief(concern.story())),
                                words.facts(concern, triages.get(concern.id())),
                                "/concerns/" + concern.id(),
                                Text.of("care.work." + step + ".do")));
            }
        }
        return described;
    }

    private Map<UUID, Described> episodes(RegionCode regency, List<WorkItem> items) {
        List<WorkItem> mine = items.stream()
                .filter(item -> item.kind().equals(ASSESS) || item.kind().equals(NEXT_STEP))
                .toList();
        Map<UUID, Episode> found = byId(episodes.byIds(regency, subjects(mine)), Episode::id);
        Map<UUID, Person> known =
                people(regency, found.values().stream().map(Episode::person).toList());
        Map<UUID, Described> described = new HashMap<>();
        for (WorkItem item : mine) {
            Episode episode = found.get(item.subject());
            Person person = episode == null ? null : known.get(episode.person());
            if (episode != null && person != null) {
                String step = item.kind().equals(ASSESS) ? "assess" : "next_step";
                described.put(
                        item.id(),
                        new Described(
                                Text.of("care.work." + step, words.name(person)),
                                words.facts(person, episode.villageNo()),
                                "/episodes/" + episode.id(),
                                Text.of("care.work." + step + ".do")));
            }
        }
        return described;
    }

    private Map<UUID, Described> visits(RegionCode regency, List<WorkItem> items) {
        List<WorkItem> mine =
                items.stream().filter(item -> item.kind().equals(VISIT)).toList();
        Map<UUID, Visit> found = byId(visits.byIds(regency, subjects(mine)), Visit::id);
        Map<UUID, Person> known =
                people(regency, found.values().stream().map(Visit::person).toList());
        Map<UUID, Described> described = new HashMap<>();
        for (WorkItem item : mine) {
            Visit visit = found.get(item.subject());
            Person person = visit == null ? null : known.get(visit.person());
            if (visit != null && person != null) {
                described.put(
                        item.id(),
                        new Described(
                                Text.of("care.work.visit", words.name(person)),
                                words.facts(visit, person),
                                "/visits/" + visit.id(),
                                Text.of("care.work.visit.do")));
            }
        }
        return described;
    }

    private static List<UUID> subjects(List<WorkItem> items) {
        return items.stream().map(WorkItem::subject).toList();
    }

    private Map<UUID, Person> people(RegionCode regency, List<UUID> ids) {
        return byId(people.all(regency, ids), Person::id);
    }

    private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a));
    }
}
