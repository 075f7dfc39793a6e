package id.jejaring.person;

import id.jejaring.access.EachBody;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that two records may be one person, and leaves the decision to a human. */
@Component
class ProposeDuplicates {
    private static final Logger LOG = LoggerFactory.getLogger(ProposeDuplicates.class);
    private static final int PROBABLE = 70;
    private static final int AT_ONCE = 100;

    private final MatchPeople matching;
    private final Duplicates duplicates;
    private final MergeQueries merges;
    private final People people;
    private final Regions regions;
    private final EachBody each;
    private final Uncompared uncompared;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ProposeDuplicates(
            MatchPeople matching,
            Duplicates duplicates,
            MergeQueries merges,
            People people,
            Regions regions,
            EachBody each,
            Uncompared uncompared,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.matching = matching;
        this.duplicates = duplicates;
        this.merges = merges;
        this.people = people;
        this.regions = regions;
        this.each = each;
        this.uncompared = uncompared;
        this.transaction = transaction;
        this.clock = clock;
    }

    void round() {
        each.run(Scope.SIGN_IN, this::round);
    }

    void round(RegionCode body) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = batch(body);
        }
    }

    private boolean batch(RegionCode body) {
        List<UUID> left = Objects.requireNonNull(transaction.execute(status -> uncompared.some(body, AT_ONCE)));
        if (left.isEmpty()) {
            return false;
        }
        try {
            compare(body, left);
        } catch (TransientDataAccessException later) {
            throw later;
        } catch (RuntimeException failure) {
            left.forEach(person -> alone(body, person));
        }
        return true;
    }

    // Who was left goes away in the transaction that compares them: a crash between leaves them to be compared again.
    private void compare(RegionCode body, List<UUID> left) {
        transaction.executeWithoutResult(status -> {
            uncompared.taken(body, left);
            propose(body, people.all(body, left));
        });
    }

    // One who cannot be compared must not keep the others from it.
    private void alone(RegionCode body, UUID person) {
        try {
            compare(body, List.of(person));
        } catch (TransientDataAccessException later) {
            throw later;
        } catch (RuntimeException failure) {
            // What it says may quote the record.
            LOG.error(
                    "person {} cannot be compared with the others: {}",
                    person,
                    failure.getClass().getName());
            transaction.executeWithoutResult(status -> uncompared.taken(body, List.of(person)));
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
}
