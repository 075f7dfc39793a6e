package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Audit;
import id.jejaring.care.Step;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.platform.Scope;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A hospital without an account answers through the link it was given: for this one referral, each step once, in the name of the post
 * that gave the link. Who the person is, is told only once they were accepted.
 */
@Component
public class AnswerByLink {
    private static final int LONGEST = 64;
    private final LinkQueries links;
    private final ReferralQueries referrals;
    private final ReferralSteps steps;
    private final AnswerReferral answers;
    private final People people;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    AnswerByLink(
            LinkQueries links,
            ReferralQueries referrals,
            ReferralSteps steps,
            AnswerReferral answers,
            People people,
            Audit audit,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.links = links;
        this.referrals = referrals;
        this.steps = steps;
        this.answers = answers;
        this.people = people;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public sealed interface Opened {
        /** @param person to be named only where {@link Referral#state} says that they were accepted */
        record Open(Referral referral, Person person) implements Opened {
            private static final Set<ReferralState> UNNAMED =
                    EnumSet.of(ReferralState.SENT, ReferralState.DECLINED, ReferralState.WITHDRAWN);

            public boolean named() {
                return !UNNAMED.contains(referral.state());
            }

            /** "S. R." of Siti Rahma; a dash where nobody knows a name. */
            public String initials() {
                String name = person.name();
                return name == null
                        ? "–"
                        : Stream.of(name.strip().split("\\s+"))
                                .filter(word -> !word.isEmpty())
                                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)) + ".")
                                .collect(Collectors.joining(" "));
            }
        }

        record Unknown() implements Opened {}

        record Expired() implements Opened {}
    }

    /** What stands behind a link; that somebody looked is written down. */
    public Opened open(String secret) {
        return behind(secret)
                .map(link -> expired(link)
                        ? new Opened.Expired()
                        : within(link, () -> open(link)).orElseGet(Opened.Unknown::new))
                .orElseGet(Opened.Unknown::new);
    }

    private Optional<Opened> open(LinkQueries.Behind link) {
        Optional<Opened> opened = referrals
                .find(Set.of(link.regency().value()), link.referral())
                .flatMap(r -> people.find(r.regency(), r.person()).map(person -> new Opened.Open(r, person)));
        audit.recordGuest(link.regency(), link.host(), Action.ANSWER_BY_LINK, "person", link.person(), null);
        return opened;
    }

    public Step report(String secret, AnswerReferral.Report report) {
        return step(secret, report, r -> by -> answers.report(r, report, by, Action.ANSWER_BY_LINK));
    }

    public Step discharge(String secret, AnswerReferral.Report report, AnswerReferral.Handback handback) {
        return step(secret, report, r -> by -> answers.discharge(r, report, handback, by, Action.ANSWER_BY_LINK));
    }

    private Step step(String secret, AnswerReferral.Report report, Function<Referral, Function<Teller, Step>> step) {
        return behind(secret)
                .filter(link -> !expired(link))
                .flatMap(link -> within(
                        link,
                        () -> steps.lock(Set.of(link.regency().value()), link.referral())
                                .map(r -> step.apply(r)
                                        .apply(new Teller(link.host(), Told.LINK, report.informant(), null)))))
                .orElseGet(Step.NotFound::new);
    }

    private boolean expired(LinkQueries.Behind link) {
        return !clock.instant().isBefore(link.expiresAt());
    }

    private Optional<LinkQueries.Behind> behind(String secret) {
        return secret.length() > LONGEST
                ? Optional.empty()
                : Objects.requireNonNull(transaction.execute(status -> links.behind(Secrets.hash(secret))));
    }

    /** In a transaction that shows this one person and nobody else. */
    private <T> Optional<T> within(LinkQueries.Behind link, Supplier<Optional<T>> work) {
        return Scope.ofPerson(link.regency().value(), link.person())
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
