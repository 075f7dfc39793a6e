package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.access.Actors;
import id.jejaring.access.Actors.Author;
import id.jejaring.platform.Inserts;
import id.jejaring.sync.spi.SyncType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** One push: remembers for its length whose devices its lines are of, and who those are at this moment. */
public final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private final TakeLines takeLines;
    private final DeviceQueries devices;
    private final Actors actors;
    private final Receipts receipts;
    private final Inserts inserts;
    private final Map<String, SyncType> types;
    private final InstantSource clock;
    private final Actor bearer;
    private final Map<UUID, Owner> owners = new HashMap<>();
    private final Map<UUID, Author> authors = new HashMap<>();
    private int lines;

    Delivery(
            TakeLines takeLines,
            DeviceQueries devices,
            Actors actors,
            Receipts receipts,
            Inserts inserts,
            Map<String, SyncType> types,
            InstantSource clock,
            Actor bearer) {
        this.takeLines = takeLines;
        this.devices = devices;
        this.actors = actors;
        this.receipts = receipts;
        this.inserts = inserts;
        this.types = types;
        this.clock = clock;
        this.bearer = bearer;
    }

    /** In one transaction, which has committed when this answers: one receipt for each, in their order. */
    public List<Receipt> take(List<String> texts) {
        Instant received = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Lines.Read> read = texts.stream().map(Lines::read).toList();
        meet(read);
        Receipt[] answers = new Receipt[read.size()];
        Map<Integer, Arrival> arrivals = new java.util.LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            lines++;
            switch (read.get(i)) {
                case Lines.Read.Broken(UUID id) -> answers[i] = broken(id, received);
                case Lines.Read.Whole(Line line) -> {
                    Owner owner = owners.get(line.device());
                    if (owner == null) {
                        // Forged, or of a phone that this server forgot when it was set back and will know again.
                        answers[i] = receipts.retry(line.id(), received);
                    } else {
                        arrivals.put(i, arrival(line, owner));
                    }
                }
            }
        }
        List<Receipt> taken = take(List.copyOf(arrivals.values()), received);
        int next = 0;
        for (int place : arrivals.keySet()) {
            answers[place] = taken.get(next++);
        }
        return List.of(answers);
    }

    /** A line that is longer than any record, and was not kept. */
    public Receipt tooLarge() {
        lines++;
        return receipts.nameless("too_large:" + lines, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private Receipt broken(@org.jspecify.annotations.Nullable UUID id, Instant received) {
        return id == null
                ? receipts.nameless("malformed:" + lines, received)
                : receipts.broken(id, "malformed", received);
    }

    private void meet(List<Lines.Read> read) {
        Set<UUID> strange = read.stream()
                .filter(Lines.Read.Whole.class::isInstance)
                .map(each -> ((Lines.Read.Whole) each).line().device())
                .filter(device -> !owners.containsKey(device))
                .collect(Collectors.toSet());
        if (!strange.isEmpty()) {
            devices.owners(strange).forEach(owner -> owners.put(owner.device(), owner));
        }
    }

    private Arrival arrival(Line line, Owner owner) {
        Author author = authors.computeIfAbsent(owner.device(), any -> author(owner));
        UUID carrier = owner.account().equals(bearer.account()) ? null : bearer.account();
        return new Arrival(line, line.digest(), owner, author, types.get(line.type()), carrier);
    }

    private Author author(Owner owner) {
        return owner.account().equals(bearer.account())
                        && owner.post().equals(bearer.post().id())
                ? new Author.Present(bearer)
                : actors.author(owner.home(), owner.account(), owner.regency(), owner.post(), bearer.session());
    }

    /** As a rule all together; where something broke each by itself, and where that breaks too each alone. */
    private List<Receipt> take(List<Arrival> arrivals, Instant received) {
        return arrivals.isEmpty()
                ? List.of()
                : tried(
                        () -> inserts.together(() -> takeLines.take(arrivals, bearer, received)),
                        () -> tried(() -> takeLines.take(arrivals, bearer, received), () -> alone(arrivals, received)));
    }

    private static List<Receipt> tried(Supplier<List<Receipt>> work, Supplier<List<Receipt>> otherwise) {
        try {
            return work.get();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException noDatabase) {
            throw noDatabase;
        } catch (RuntimeException broken) {
            LOG.warn("lines are taken again, more apart: {}", broken.getClass().getName());
            return otherwise.get();
        }
    }

    private List<Receipt> alone(List<Arrival> arrivals, Instant received) {
        if (arrivals.size() == 1) {
            return List.of(lost(arrivals.getFirst().line(), received));
        }
        return arrivals.stream()
                .flatMap(one -> tried(
                        () -> takeLines.take(List.of(one), bearer, received), () -> List.of(lost(one.line(), received)))
                        .stream())
                .toList();
    }

    private Receipt lost(Line line, Instant received) {
        LOG.error("a record could not be kept: {} {}", line.type(), line.id());
        return receipts.retry(line.id(), received);
    }
}
