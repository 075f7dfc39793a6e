package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that two records may be one person, and leaves the decision to a human. */
@Component
class ProposeDuplicates {
    private static final int PROBABLE = 70;
    private static final int AT_ONCE = 100;

    private final MatchPeople matching;
    private final Duplicates duplicates;
    private final MergeQueries merges;
    private final People people;
    private final Regions regions;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ProposeDuplicates(
            MatchPeople matching,
            Duplicates duplicates,
            MergeQueries merges,
            People people,
            Regions regions,
            JdbcClient sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.matching = matching;
        this.duplicates = duplicates;
        this.merges = merges;
        this.people = people;
        this.regions = regions;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everybody of a regency, a hundred in a transaction; whoever is told the count may stop and begin again. */
    public int walk(RegionCode regency) {
        int proposed = 0;
        UUID after = new UUID(0, 0);
        while (true) {
            UUID from = after;
            List<UUID> next = transaction.execute(status -> ids(regency, from));
            if (next.isEmpty()) {
                return proposed;
            }
            proposed += transaction.execute(status -> propose(regency, people.all(regency, next)));
            after = next.getLast();
        }
    }

    /** @return how many probable duplicates were proposed */
    @Transactional
    public int propose(RegionCode regency, List<Person> people) {
        Set<UUID> merged = merges.canonical(
                        regency, people.stream().map(Person::id).toList())
                .keySet();
        List<Person> standing = people.stream()
                .filter(person -> person.name() != null && !merged.contains(person.id()))
                .toList();
        Instant now = clock.instant();
        List<List<Match>> matches = matching.match(
                regency, standing.stream().map(person -> sought(person, now)).toList());
        List<Duplicates.Pair> probable = IntStream.range(0, standing.size())
                .boxed()
                .flatMap(n -> probable(standing.get(n), matches.get(n)))
                .toList();
        duplicates.propose(probable, now);
        return probable.size();
    }

    private static Stream<Duplicates.Pair> probable(Person person, List<Match> matches) {
        return matches.stream()
                .filter(match -> match.score() >= PROBABLE)
                .filter(match -> !match.person().id().equals(person.id()))
                .map(match -> new Duplicates.Pair(person, match));
    }

    private Sought sought(Person person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, regions.zone(person.regency()));
        Details d = person.details();
        return new Sought(
                person.regency(),
                person.villageNo(),
                d.name(),
                d.sex(),
                boxed(d.birth().ageOn(today)),
                d.phone(),
                d.nik(),
                d.recognisedBy());
    }

    private static @Nullable Integer boxed(OptionalInt age) {
        return age.isPresent() ? age.getAsInt() : null;
    }

    private List<UUID> ids(RegionCode regency, UUID after) {
        return sql.sql("""
                select id from person.person
                where regency_code = :regency and id > :after
                order by id
                limit :limit
                """)
                .param("regency", regency.value())
                .param("after", after)
                .param("limit", AT_ONCE)
                .query((row, n) -> Rows.id(row, "id"))
                .list();
    }
}
