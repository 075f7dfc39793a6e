package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Actors;
import id.jejaring.access.Actors.Author;
import id.jejaring.platform.Scope;
import id.jejaring.sync.Share.Held;
import id.jejaring.sync.Share.Limit;
import id.jejaring.sync.spi.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Says what a phone may keep: as narrow as the action table, and never more than it can carry. */
@Component
class Shares {
    /** Rows that a cheap phone opens into its memory without waiting. */
    static final int MOST = 10_000;

    private final Actors actors;
    private final PartitionQueries partitions;
    private final TransactionTemplate transaction;

    Shares(Actors actors, PartitionQueries partitions, TransactionTemplate transaction) {
        this.actors = actors;
        this.partitions = partitions;
        this.transaction = transaction;
    }

    /** Of the post the phone was enrolled for, whichever post its holder acts in just now. */
    Share of(Device device, Actor actor) {
        if (device.revoked()) {
            return Share.NOTHING;
        }
        return switch (author(device, actor)) {
            case Author.Present(Actor reader) ->
                reader.scopeFor(Action.SYNC).call(() -> transaction.execute(status -> share(reader)));
            case Author.NoAccount() -> Share.NOTHING;
            case Author.NoPost() -> Share.NOTHING;
        };
    }

    private Author author(Device device, Actor actor) {
        return device.post().equals(actor.post().id())
                ? new Author.Present(actor)
                : actors.author(device.home(), device.account(), device.regency(), device.post(), actor.session());
    }

    private Share share(Actor reader) {
        List<Held> all = partitions.standing(reader.regency(), parts(reader));
        // Each change counts once at least, so few changes cannot be many rows.
        if (all.stream().mapToLong(Held::head).sum() <= MOST) {
            return new Share(reader, all, null);
        }
        Map<String, Long> sizes =
                partitions.sizes(reader.regency(), all.stream().map(Held::part).toList());
        long rows = sizes.values().stream().mapToLong(Long::longValue).sum();
        return rows <= MOST ? new Share(reader, all, null) : new Share(reader, cut(all, sizes), new Limit(rows, MOST));
    }

    private static List<Held> cut(List<Held> all, Map<String, Long> sizes) {
        List<Held> kept = new ArrayList<>();
        long rows = 0;
        for (Held each : all) {
            rows += sizes.getOrDefault(each.part().name(), 0L);
            if (rows > MOST) {
                break;
            }
            kept.add(each);
        }
        return kept;
    }

    /** What must not be missing first. */
    static List<Part> parts(Actor reader) {
        Scope scope = reader.scopeFor(Action.SYNC);
        List<Part> parts = new ArrayList<>();
        if (reader.grants().isEmpty()) {
            return parts;
        }
        parts.add(Part.post(reader.regency(), reader.post().id()));
        parts.add(Part.reference(reader.regency()));
        scope.villages().stream()
                .sorted()
                .map(no -> Part.clinical(reader.regency(), no))
                .forEach(parts::add);
        scope.registers().stream()
                .sorted()
                .map(no -> Part.register(reader.regency(), no))
                .forEach(parts::add);
        return parts;
    }
}
