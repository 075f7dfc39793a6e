package id.jejaring.person;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.RegionCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows two records beside each other to whoever has to decide; each look is audited. */
@Component
public class CompareRecords {
    static final int PAGE = 25;
    private final People people;
    private final Duplicates duplicates;
    private final Audit audit;

    CompareRecords(People people, Duplicates duplicates, Audit audit) {
        this.people = people;
        this.duplicates = duplicates;
        this.audit = audit;
    }

    /** @param proposal null if nobody proposed it */
    public record Pair(Person one, Person other, @Nullable Duplicate proposal) {}

    /** @param total how many wait in all */
    public record Waiting(List<Pair> pairs, int total) {
        public boolean moreAfter(int page) {
            return total > page * PAGE;
        }
    }

    @Transactional
    public Waiting waiting(RegionCode regency, int page, Actor actor) {
        List<Duplicate> open = duplicates.open(regency, PAGE, (page - 1) * PAGE);
        Set<UUID> ids = new HashSet<>();
        open.forEach(pair -> ids.addAll(Set.of(pair.a(), pair.b())));
        Map<UUID, Person> known =
                people.all(regency, ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        List<Pair> pairs = open.stream()
                .map(proposal -> pair(known.get(proposal.a()), known.get(proposal.b()), proposal))
                .filter(Objects::nonNull)
                .toList();
        audit.record(actor, Action.MERGE_PEOPLE, "people", null, "list " + pairs.size());
        return new Waiting(pairs, duplicates.countOpen(regency));
    }

    @Transactional
    public Optional<Pair> pair(RegionCode regency, UUID one, UUID other, Actor actor) {
        Optional<Person> first = people.find(regency, one);
        Optional<Person> second = people.find(regency, other);
        if (one.equals(other) || first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        audit.record(actor, Action.MERGE_PEOPLE, "person", one, "compared");
        audit.record(actor, Action.MERGE_PEOPLE, "person", other, "compared");
        return Optional.of(new Pair(
                first.get(), second.get(), duplicates.find(regency, one, other).orElse(null)));
    }

    private static @Nullable Pair pair(@Nullable Person one, @Nullable Person other, Duplicate proposal) {
        return one == null || other == null ? null : new Pair(one, other, proposal);
    }
}
