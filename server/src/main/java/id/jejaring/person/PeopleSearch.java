package id.jejaring.person;

import id.jejaring.access.Guard;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds people by a name however it is spelled, by NIK or by telephone, within the reach of who asks. Looks up by equality only
 * (see {@link Spelling}), because row security lets no other comparison use an index; the ranking is done here.
 */
@Component
public class PeopleSearch {
    static final int MOST = 50;
    private static final int MEANINGS_ALONE = 40;
    private static final int MEANINGS_TOGETHER = 12;

    private final NameIndex names;
    private final SearchQueries queries;
    private final MergeQueries merges;
    private final NikSeal seal;
    private final Guard guard;

    PeopleSearch(NameIndex names, SearchQueries queries, MergeQueries merges, NikSeal seal, Guard guard) {
        this.names = names;
        this.queries = queries;
        this.merges = merges;
        this.seal = seal;
        this.guard = guard;
    }

    /** @param village only there, or null for everywhere within reach */
    @Transactional(readOnly = true)
    public Found byName(RegionCode regency, String name, @Nullable Integer village) {
        List<String> words = NameWords.of(name);
        int most = words.size() == 1 ? MEANINGS_ALONE : MEANINGS_TOGETHER;
        Map<String, List<NameIndex.Candidate>> all = names.candidates(regency, words, most);
        Map<String, List<NameIndex.Candidate>> meanings = new LinkedHashMap<>(all);
        meanings.values().removeIf(List::isEmpty);
        if (meanings.isEmpty()) {
            return new Found(List.of(), false, List.of());
        }
        List<String> ignored =
                words.stream().filter(word -> !meanings.containsKey(word)).toList();
        List<UUID> ids = queries.holding(regency, SearchPlan.of(meanings), within(regency, village), MOST + 1);
        boolean cutOff = meanings.values().stream()
                .anyMatch(each -> each.size() == most && each.getFirst().closeness() != Closeness.EXACT);
        return found(regency, ids, new Asked(words, ignored, cutOff));
    }

    /** @param cutOff a word may mean more than was looked up */
    private record Asked(List<String> words, List<String> ignored, boolean cutOff) {
        static final Asked BY_NUMBER = new Asked(List.of(), List.of(), false);
    }

    @Transactional(readOnly = true)
    public Found byNik(RegionCode regency, Nik nik) {
        return found(regency, queries.withNik(regency, seal.index(regency.value(), nik), MOST + 1), Asked.BY_NUMBER);
    }

    @Transactional(readOnly = true)
    public Found byPhone(RegionCode regency, Phone phone) {
        return found(regency, queries.withPhone(regency, phone.number(), MOST + 1), Asked.BY_NUMBER);
    }

    // Says to the planner what row security would only filter by, row after row.
    private static SearchQueries.Within within(RegionCode regency, @Nullable Integer village) {
        Scope scope = Scope.current();
        if (village != null) {
            return new SearchQueries.Within(Set.of(village), Set.of());
        }
        return scope.regencies().contains(regency.value())
                ? SearchQueries.Within.ANYWHERE
                : new SearchQueries.Within(scope.villages(), scope.people());
    }

    private Found found(RegionCode regency, List<UUID> ids, Asked asked) {
        Map<UUID, Hit> known = new HashMap<>();
        guard.only(queries.hits(regency, ids)).forEach(hit -> known.put(hit.id(), hit));
        Map<UUID, UUID> kept = kept(regency, known);
        Map<UUID, Hit> shown = new LinkedHashMap<>();
        for (UUID id : ids) {
            // A kept record out of reach does not hide the one within reach.
            Hit hit = known.getOrDefault(kept.getOrDefault(id, id), known.get(id));
            if (hit != null) {
                shown.putIfAbsent(hit.id(), hit.alsoAs(known.get(id)));
            }
        }
        List<Hit> ranked = shown.values().stream()
                .sorted(Comparator.comparingInt((Hit hit) -> cost(asked.words(), hit))
                        .thenComparing(hit -> hit.name() == null ? "" : hit.name())
                        .thenComparing(Hit::id))
                .limit(MOST)
                .toList();
        return new Found(ranked, ids.size() > MOST || asked.cutOff(), asked.ignored());
    }

    /** Merges are rare: only where a record says it was merged are its kept ones fetched too. */
    private Map<UUID, UUID> kept(RegionCode regency, Map<UUID, Hit> known) {
        List<UUID> merged =
                known.values().stream().filter(Hit::merged).map(Hit::id).toList();
        if (merged.isEmpty()) {
            return Map.of();
        }
        Map<UUID, UUID> kept = merges.canonical(regency, merged);
        guard.only(queries.hits(regency, kept.values())).forEach(hit -> known.put(hit.id(), hit));
        return kept;
    }

    /** Words in other spelling cost most, words not asked for a little. */
    private static int cost(List<String> words, Hit hit) {
        List<String> known = new ArrayList<>(NameWords.of(hit.found()));
        int cost = 0;
        for (String word : words) {
            cost += known.stream()
                            .mapToInt(other -> Closeness.of(word, other).cost())
                            .min()
                            .orElse(Closeness.FAR.cost())
                    * 10;
        }
        return cost + Math.max(0, known.size() - words.size());
    }
}
