package id.jejaring.phone;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody saved on a phone, and what the server said of it. Nothing leaves it but by a receipt. */
public final class Outbox {
    private static final Duration KEPT = Duration.ofDays(14);
    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    public enum Fate {
        WAITING,
        TAKEN,
        REVIEW,
        CONFLICT,
        REJECTED
    }

    /** A sealed record, never changed again. */
    public record Line(UUID id, String type, String text, String digest) {}

    /** @param answered when the server gave its word; null while it waits */
    public record Row(
            Line line, Fate fate, String code, @Nullable Instant answered) {}

    public void add(Line line) {
        rows.put(line.id(), new Row(line, Fate.WAITING, "", null));
    }

    public Set<UUID> ids() {
        return Set.copyOf(rows.keySet());
    }

    public Optional<Row> find(UUID id) {
        return Optional.ofNullable(rows.get(id));
    }

    public List<Row> in(Fate fate) {
        return rows.values().stream().filter(row -> row.fate() == fate).toList();
    }

    public List<Line> waiting() {
        return in(Fate.WAITING).stream().map(Row::line).toList();
    }

    void settle(Receipt receipt) {
        rows.computeIfPresent(
                receipt.id(), (id, row) -> new Row(row.line(), receipt.fate(), receipt.code(), receipt.at()));
    }

    /** The server was set back: what it may have forgotten is offered again, as long as it is kept. */
    void offerAgain(Instant serverTime) {
        rows.replaceAll((id, row) -> {
            boolean kept = row.answered() != null
                    && Duration.between(row.answered(), serverTime).compareTo(KEPT) <= 0;
            boolean taken = row.fate() == Fate.TAKEN || row.fate() == Fate.REVIEW;
            return kept && taken ? new Row(row.line(), Fate.WAITING, "", null) : row;
        });
    }
}
