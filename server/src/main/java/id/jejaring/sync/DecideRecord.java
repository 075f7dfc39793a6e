package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Actors;
import id.jejaring.access.Actors.Author;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.platform.Scopes;
import id.jejaring.sync.Decision.State;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor lets a record through, in its author's name or in their own, or refuses it with a reason. The author is told. */
@Component
public class DecideRecord {
    private final QuarantineQueries quarantine;
    private final OpenRecord opener;
    private final Actors actors;
    private final Scopes scopes;
    private final Feed feed;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    DecideRecord(
            QuarantineQueries quarantine,
            OpenRecord opener,
            Actors actors,
            Scopes scopes,
            Feed feed,
            Audit audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.quarantine = quarantine;
        this.opener = opener;
        this.actors = actors;
        this.scopes = scopes;
        this.feed = feed;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    public sealed interface Outcome {
        record Decided() implements Outcome {}

        /** Not there for this supervisor, or decided by somebody else. */
        record Gone() implements Outcome {}

        /** @param code as in the protocol */
        record StillNot(String code) implements Outcome {}

        record Invalid(List<FieldError> errors) implements Outcome {}
    }

    /** Only as somebody who may do it at this moment: its author as they are now, or the supervisor. */
    public Outcome release(UUID id, boolean asAuthor, Actor supervisor) {
        Optional<Quarantined> found = transaction.execute(status -> quarantine.find(supervisor.regency(), id));
        if (found == null || found.isEmpty()) {
            return new Outcome.Gone();
        }
        Author author = asAuthor ? author(found.get(), supervisor) : new Author.Present(supervisor);
        return switch (author) {
            case Author.NoAccount() -> new Outcome.StillNot("no_account");
            case Author.NoPost() -> new Outcome.StillNot("no_post");
            case Author.Present(Actor as) -> release(found.get(), as, supervisor);
        };
    }

    private Author author(Quarantined record, Actor supervisor) {
        Quarantined.Author owner = record.owner();
        return actors.author(owner.home(), owner.account(), record.regency(), owner.post(), supervisor.session());
    }

    private Outcome release(Quarantined record, Actor as, Actor supervisor) {
        Optional<SyncType> type = opener.type(record);
        Optional<String> obstacle =
                TakeRecord.obstacle(type.orElse(null), opener.line(record).version(), as);
        if (obstacle.isPresent() || type.isEmpty()) {
            return new Outcome.StillNot(obstacle.orElse("unknown_type"));
        }
        boolean own = as.equals(supervisor);
        return transaction.execute(status -> {
            Verdict verdict = scopes.within(
                    as.scopeFor(type.get().action()), () -> type.get().take(opener.record(record), as));
            Outcome outcome =
                    switch (verdict) {
                        case Verdict.Taken() ->
                            decide(
                                    record,
                                    State.TAKEN,
                                    null,
                                    supervisor,
                                    own ? "taken in own name" : "taken as its author");
                        case Verdict.Review(var code) -> new Outcome.StillNot(code);
                        case Verdict.Conflict(var code) -> new Outcome.StillNot(code);
                        case Verdict.IdReused() -> new Outcome.StillNot("id_reused");
                        case Verdict.Invalid(var errors) -> new Outcome.Invalid(errors);
                    };
            return undoneUnlessDecided(outcome, status);
        });
    }

    private static Outcome undoneUnlessDecided(Outcome outcome, TransactionStatus status) {
        if (!(outcome instanceof Outcome.Decided)) {
            status.setRollbackOnly();
        }
        return outcome;
    }

    public Outcome refuse(UUID id, String why, Actor supervisor) {
        return transaction.execute(status -> quarantine
                .find(supervisor.regency(), id)
                .map(record -> decide(record, State.REFUSED, why, supervisor, "refused"))
                .orElseGet(Outcome.Gone::new));
    }

    private Outcome decide(Quarantined record, State state, @Nullable String why, Actor by, String detail) {
        Decision decision = new Decision(
                state, why, clock.instant(), by.post().id(), by.post().role().name());
        if (!quarantine.decide(record, decision)) {
            return new Outcome.Gone();
        }
        feed.changed(Part.post(record.regency(), record.owner().post()), VerdictRows.ENTITY, record.id());
        audit.record(by, Action.REVIEW_RECORDS, "record", record.id(), detail);
        return new Outcome.Decided();
    }
}
