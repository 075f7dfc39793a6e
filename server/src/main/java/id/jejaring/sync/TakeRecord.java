package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.access.Actors.Author;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.region.Regions;
import id.jejaring.sync.Receipt.Status;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens one record, finds out whether it may be taken, and hands it to the module that owns its type. */
@Component
class TakeRecord {
    private final Seal seal;
    private final Regions regions;

    TakeRecord(Seal seal, Regions regions) {
        this.seal = seal;
        this.regions = regions;
    }

    /** @param village where a supervisor has to look; null: it names none */
    record Word(
            Status status,
            String code,
            EventTime event,
            @Nullable Integer village) {}

    /**
     * @param word known before anybody takes it; null: it is to be taken
     * @param record null where it could not be opened
     */
    record Opened(
            Arrival arrival,
            EventTime event,
            @Nullable Word word,
            @Nullable FieldRecord record) {}

    private record Sort(SyncType type, Actor author) {}

    /** Before the first is taken: type by type in one order, whatever the order of the lines. */
    void lock(List<Opened> all) {
        sorted(all).entrySet().stream()
                .sorted(Comparator.comparing(each -> each.getKey().type().name()))
                .forEach(each ->
                        each.getKey().type().lock(each.getValue(), each.getKey().author()));
    }

    /** Tells the owners of the types what will be asked of them. */
    void expect(List<Opened> all) {
        sorted(all).forEach((sort, expected) -> sort.type().expect(expected, sort.author()));
    }

    private static Map<Sort, List<FieldRecord>> sorted(List<Opened> all) {
        Map<Sort, List<FieldRecord>> records = new LinkedHashMap<>();
        for (Opened each : all) {
            SyncType type = each.arrival().type();
            if (each.word() == null
                    && type != null
                    && each.record() != null
                    && each.arrival().author() instanceof Author.Present(Actor author)) {
                records.computeIfAbsent(new Sort(type, author), none -> new ArrayList<>())
                        .add(each.record());
            }
        }
        return records;
    }

    Opened open(Arrival arrival, Instant received) {
        Line line = arrival.line();
        EventTime event = EventTime.of(
                line.savedAt(),
                line.skewMillis(),
                line.contactAt(),
                arrival.owner().enrolledAt(),
                received);
        Optional<byte[]> opened = seal.open(line);
        if (opened.isEmpty()) {
            return new Opened(arrival, event, new Word(Status.REJECTED, "forged", event, null), null);
        }
        Optional<Input> body = Bodies.read(opened.get());
        if (body.isEmpty()) {
            return new Opened(arrival, event, new Word(Status.REJECTED, "malformed", event, null), null);
        }
        Word word = obstacle(arrival)
                .map(code -> review(code, event, body.get(), arrival))
                .orElse(null);
        return new Opened(
                arrival,
                event,
                word,
                new FieldRecord(
                        line.id(),
                        line.version(),
                        body.get(),
                        line.savedAt(),
                        event.at(),
                        received,
                        event.doubted(),
                        line.device(),
                        false));
    }

    /** In the running transaction and the author's scope. What was written has to be undone unless the word is ok. */
    Word take(Opened opened) {
        FieldRecord record = opened.record();
        if (opened.word() != null) {
            return opened.word();
        }
        if (record == null) {
            throw new IllegalStateException("neither opened nor refused");
        }
        return word(hand(opened.arrival(), record), opened.event(), record.body(), opened.arrival());
    }

    static Verdict hand(Arrival arrival, FieldRecord record) {
        if (arrival.type() == null || !(arrival.author() instanceof Author.Present(Actor author))) {
            throw new IllegalStateException("nobody to take it, or nobody whose it is");
        }
        return arrival.type().take(record, author);
    }

    /** Why it is not even tried. */
    static Optional<String> obstacle(Arrival arrival) {
        return switch (arrival.author()) {
            case Author.NoAccount() -> Optional.of("no_account");
            case Author.NoPost() -> Optional.of("no_post");
            case Author.Present(Actor author) ->
                obstacle(arrival.type(), arrival.line().version(), author);
        };
    }

    static Optional<String> obstacle(@Nullable SyncType type, int version, Actor author) {
        if (type == null || version > type.version()) {
            return Optional.of("unknown_type");
        }
        if (version < type.oldest()) {
            return Optional.of("old_version");
        }
        return author.may(type.action()) ? Optional.empty() : Optional.of("out_of_scope");
    }

    private Word word(Verdict verdict, EventTime event, Input body, Arrival arrival) {
        return switch (verdict) {
            case Verdict.Taken() -> new Word(Status.OK, "", event, null);
            case Verdict.Review(var code) -> review(code, event, body, arrival);
            case Verdict.Conflict(var code) -> new Word(Status.CONFLICT, code, event, null);
            case Verdict.Invalid(var errors) -> new Word(Status.REJECTED, "invalid" + fields(errors), event, null);
            case Verdict.IdReused() -> new Word(Status.REJECTED, "id_reused", event, null);
        };
    }

    /** Which fields, so that the phone can show them; names that the sender made up are not repeated. */
    private static String fields(List<FieldError> errors) {
        String fields = errors.stream()
                .map(FieldError::field)
                .filter(field -> field.matches("[a-z0-9_.]{1,40}"))
                .distinct()
                .limit(8)
                .collect(Collectors.joining(","));
        return fields.isEmpty() ? "" : ":" + fields;
    }

    private Word review(String code, EventTime event, Input body, Arrival arrival) {
        return new Word(Status.REVIEW, code, event, village(body, arrival));
    }

    /** The village it names, else one of those the author works in: their supervisors are the same. */
    private @Nullable Integer village(Input body, Arrival arrival) {
        String named = body.raw("village");
        if (named.matches("[0-9]{1,9}")
                && regions.codeOf(Integer.parseInt(named))
                        .filter(arrival.owner().regency()::contains)
                        .isPresent()) {
            return Integer.parseInt(named);
        }
        return arrival.author() instanceof Author.Present(Actor author)
                        && !author.villages().isEmpty()
                ? Collections.min(author.villages())
                : null;
    }
}
