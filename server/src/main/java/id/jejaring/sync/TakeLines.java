package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.platform.Savepoints;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.platform.Unplaced;
import id.jejaring.sync.MutationQueries.Answered;
import id.jejaring.sync.Receipt.Status;
import id.jejaring.sync.TakeRecord.Opened;
import id.jejaring.sync.TakeRecord.Word;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes up to 64 lines in one transaction. What belongs to one line can fail alone; what belongs to all is done once. */
@Component
class TakeLines {
    private static final Logger LOG = LoggerFactory.getLogger(TakeLines.class);
    private final TakeRecord takeRecord;
    private final MutationQueries mutations;
    private final QuarantineQueries quarantine;
    private final Receipts receipts;
    private final Scopes scopes;
    private final Savepoints savepoints;
    private final Audit audit;

    TakeLines(
            TakeRecord takeRecord,
            MutationQueries mutations,
            QuarantineQueries quarantine,
            Receipts receipts,
            Scopes scopes,
            Savepoints savepoints,
            Audit audit) {
        this.takeRecord = takeRecord;
        this.mutations = mutations;
        this.quarantine = quarantine;
        this.receipts = receipts;
        this.scopes = scopes;
        this.savepoints = savepoints;
        this.audit = audit;
    }

    private record Kept(Mutation mutation, @Nullable Integer village) {}

    /** What one transaction has done so far. */
    private record Running(Map<UUID, Answered> answered, List<Receipt> receipts, List<Kept> kept, Instant received) {}

    /** @return one receipt for each, in their order; nothing is promised before this transaction has committed */
    @Transactional
    public List<Receipt> take(List<Arrival> arrivals, Actor bearer, Instant received) {
        Running running = new Running(
                new HashMap<>(mutations.answered(arrivals)), new ArrayList<>(), new ArrayList<>(), received);
        List<Opened> opened =
                arrivals.stream().map(each -> takeRecord.open(each, received)).toList();
        takeRecord.lock(opened.stream()
                .filter(each ->
                        !running.answered().containsKey(each.arrival().line().id()))
                .toList());
        int from = 0;
        while (from < arrivals.size()) {
            int to = sameScope(arrivals, from);
            List<Opened> together = opened.subList(from, to);
            scopes.within(Objects.requireNonNullElseGet(scope(arrivals.subList(from, to)), Scope::current), () -> {
                take(together, running);
                return running;
            });
            from = to;
        }
        keep(running.kept(), bearer);
        return running.receipts();
    }

    /** The end of the run that needs no other scope than its beginning. */
    private static int sameScope(List<Arrival> arrivals, int from) {
        Scope scope = null;
        for (int i = from; i < arrivals.size(); i++) {
            Scope needed = arrivals.get(i).scope();
            if (scope != null && needed != null && !needed.equals(scope)) {
                return i;
            }
            scope = scope == null ? needed : scope;
        }
        return arrivals.size();
    }

    private static @Nullable Scope scope(List<Arrival> together) {
        return together.stream()
                .map(Arrival::scope)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private void take(List<Opened> together, Running running) {
        takeRecord.expect(together);
        together.forEach(each -> running.receipts().add(take(each, running)));
    }

    private Receipt take(Opened opened, Running running) {
        Arrival arrival = opened.arrival();
        Line line = arrival.line();
        Answered before = running.answered().get(line.id());
        if (before != null) {
            return again(arrival, before, running.received());
        }
        Word word = judged(opened);
        if (word == null) {
            return receipts.retry(line.id(), running.received());
        }
        Receipt receipt = receipts.of(line, arrival.digest(), word.status(), word.code(), running.received());
        if (word.status() != Status.REJECTED) {
            running.answered()
                    .put(
                            line.id(),
                            new Answered(
                                    line.id(), arrival.digest(), word.status().word(), word.code()));
            running.kept()
                    .add(new Kept(
                            new Mutation(
                                    line,
                                    arrival.owner(),
                                    arrival.carriedBy(),
                                    arrival.digest(),
                                    word.event(),
                                    receipt),
                            word.village()));
        }
        return receipt;
    }

    private Receipt again(Arrival arrival, Answered before, Instant received) {
        if (java.security.MessageDigest.isEqual(before.digest(), arrival.digest())) {
            return receipts.of(arrival.line(), arrival.digest(), Status.DUP, before.told(), received);
        }
        LOG.warn(
                "an id stands for two records: {} of device {}",
                arrival.line().id(),
                arrival.owner().device());
        return receipts.of(arrival.line(), arrival.digest(), Status.REJECTED, "id_reused", received);
    }

    /** Null where it broke: nothing has happened, and it may be sent again. */
    private @Nullable Word judged(Opened opened) {
        try {
            return savepoints.attempt(() -> takeRecord.take(opened), word -> word.status() == Status.OK);
        } catch (Unplaced all) {
            throw all;
        } catch (RuntimeException broken) {
            Arrival arrival = opened.arrival();
            // What it says may quote the record.
            LOG.error(
                    "a record could not be taken: {} {} of device {}: {} at {}",
                    arrival.line().type(),
                    arrival.line().id(),
                    arrival.owner().device(),
                    broken.getClass().getName(),
                    broken.getStackTrace().length == 0 ? "?" : broken.getStackTrace()[0]);
            return null;
        }
    }

    private void keep(List<Kept> kept, Actor bearer) {
        mutations.insert(kept.stream().map(Kept::mutation).toList());
        for (Kept each : kept) {
            Mutation mutation = each.mutation();
            if (mutation.receipt().status() == Status.REVIEW) {
                quarantine.insert(mutation, each.village());
            }
            if (mutation.carriedBy() != null) {
                audit.record(bearer, Action.SYNC, "record", mutation.line().id(), "carried for another");
            }
        }
    }
}
