package id.jejaring.person;

import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import id.jejaring.platform.Scope;
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
    private final Posts posts;
    private final Inserts inserts;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ProposeDuplicates(
            MatchPeople matching,
            Duplicates duplicates,
            MergeQueries merges,
            People people,
            Regions regions,
            Posts posts,
            Inserts inserts,
            JdbcClient sql,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.matching = matching;
        this.duplicates = duplicates;
        this.merges = merges;
        this.people = people;
        this.regions = regions;
        this.posts = posts;
        this.inserts = inserts;
        this.sql = sql;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In the transaction of a change: they are compared soon after it, so that nobody waits for that. */
    void leave(RegionCode regency, List<Person> changed) {
        inserts.all(
                """
                insert into person.uncompared (regency_code, person_id)
                select regency_code, person_id from json_populate_recordset(null::person.uncompared, cast(:rows as json))
                """,
                changed.stream()
                        .map(person -> NewRow.of(regency).with("person_id", person.id()))
                        .toList());
    }

    void round() {
        for (RegionCode body : Scope.SIGN_IN.call(posts::bodies)) {
            Scope.SIGN_IN.widened(body.value()).run(() -> round(body));
        }
    }

    void round(RegionCode body) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch(body)));
        }
    }

    // Who was left goes away in the transaction that compares them: a crash between leaves them to be compared again.
    private boolean batch(RegionCode body) {
        List<UUID> left = take(body);
        propose(body, people.all(body, Set.copyOf(left)));
        return left.size() == AT_ONCE;
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

    private List<UUID> take(RegionCode regency) {
        return sql.sql("""
                with taken as (
                    select regency_code, id from person.uncompared where regency_code = :regency limit :limit for update
                )
                delete from person.uncompared u using taken
                where u.regency_code = taken.regency_code and u.id = taken.id
                returning u.person_id
                """)
                .param("regency", regency.value())
                .param("limit", AT_ONCE)
                .query((row, n) -> Rows.id(row, "person_id"))
                .list();
    }
}
