package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.sync.PartitionQueries.Item;
import id.jejaring.sync.Share.Held;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells a phone what changed since its cursors, in what it may keep at this moment. */
@Component
public class Pull {
    private static final int PAGE = 500;
    private final Shares shares;
    private final PartitionQueries partitions;
    private final Sources sources;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Pull(Shares shares, PartitionQueries partitions, Sources sources, Audit audit, TransactionTemplate transaction) {
        this.shares = shares;
        this.partitions = partitions;
        this.sources = sources;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How far a phone has come in one partition. */
    public record Cursor(long epoch, long seq) {}

    public void write(Device device, Map<String, Cursor> cursors, int most, Actor actor, OutputStream out)
            throws IOException {
        RowLines lines = new RowLines(out, most);
        Share share = shares.of(device, actor);
        for (String part : cursors.keySet().stream()
                .filter(each -> !share.holds(each))
                .sorted()
                .toList()) {
            lines.revoke(part);
        }
        Actor reader = share.reader();
        boolean all = reader == null
                || share.scope().call(() -> transaction.execute(status -> rows(device, share, cursors, reader, lines)));
        lines.end(!all);
    }

    /** @return whether everything has been told */
    private boolean rows(Device device, Share share, Map<String, Cursor> cursors, Actor reader, RowLines lines) {
        List<String> read = new ArrayList<>();
        boolean all = true;
        for (Held held : share.parts()) {
            int rows = 0;
            try {
                Progress progress = new Progress(held, reader, lines);
                all = progress.from(cursors.get(held.part().name()));
                rows = progress.rows;
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            if (rows > 0) {
                read.add(held.part().name() + " " + rows);
            }
            if (!all) {
                break;
            }
        }
        if (!read.isEmpty()) {
            audit.record(reader, Action.SYNC, "device", device.id(), "rows read: " + String.join(", ", read));
        }
        return all;
    }

    /** One partition on its way to a phone. */
    private final class Progress {
        private final Held held;
        private final Actor reader;
        private final RowLines lines;
        private int rows;

        Progress(Held held, Actor reader, RowLines lines) {
            this.held = held;
            this.reader = reader;
            this.lines = lines;
        }

        boolean from(@Nullable Cursor cursor) throws IOException {
            if (cursor != null && lost(cursor)) {
                lines.reset(held);
                return from(0, true);
            }
            return from(cursor == null ? 0 : cursor.seq(), cursor == null);
        }

        /** Another history, or one of which something was forgotten or never happened. */
        private boolean lost(Cursor cursor) {
            return cursor.epoch() != held.epoch()
                    || cursor.seq() > held.head()
                    || cursor.seq() < held.floor() && cursor.seq() > 0;
        }

        private boolean from(long start, boolean unknown) throws IOException {
            long told = start;
            while (told < held.head()) {
                List<Item> page = partitions.changes(held, told, PAGE);
                if (page.isEmpty()) {
                    break;
                }
                Map<UUID, Map<String, Object>> found = sources.rows(held.part(), page, reader);
                for (Item item : page) {
                    tell(item, found.get(item.id()), told, start == 0);
                    told = item.seq();
                    if (lines.full()) {
                        lines.checkpoint(held, told);
                        return false;
                    }
                }
            }
            if (unknown || start < held.head()) {
                lines.checkpoint(held, held.head());
            }
            return true;
        }

        /** Whoever begins with nothing needs not be told what is gone. */
        private void tell(Item item, @Nullable Map<String, Object> row, long before, boolean beginning)
                throws IOException {
            if (row != null && item.why() == null) {
                lines.up(held, item, row, before);
                rows++;
            } else if (!beginning) {
                lines.gone(held, item, before);
            }
        }
    }
}
