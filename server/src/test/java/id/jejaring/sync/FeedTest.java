package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Savepoints;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.sync.spi.Feed.Why;
import id.jejaring.sync.spi.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** No change is ever skipped, whoever writes at the same time. */
@JejaringTest
class FeedTest {
    private static final RegionCode REGENCY = new RegionCode("62.01");
    private static final int WRITERS = 8;

    @Autowired
    PartFeed feed;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Savepoints savepoints;

    @Autowired
    Maintenance maintenance;

    private record Seen(long seq, UUID id) {}

    @Test
    void a_reader_that_follows_the_numbers_misses_nothing_of_eight_writers() throws Exception {
        List<Part> parts = List.of(Part.post(REGENCY, UUID.randomUUID()), Part.post(REGENCY, UUID.randomUUID()));
        ConcurrentLinkedQueue<UUID> written = new ConcurrentLinkedQueue<>();
        AtomicBoolean done = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(WRITERS + 1)) {
            Future<List<Seen>> reader = threads.submit(() -> follow(parts.getFirst(), done));
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                Random random = new Random(w);
                writers.add(threads.submit(() -> write(parts, random, written)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            done.set(true);
            List<Seen> seen = reader.get();

            assertThat(new HashSet<>(seen.stream().map(Seen::id).toList())).isEqualTo(Set.copyOf(written));
            assertThat(seen).extracting(Seen::seq).isSorted();
        }
        for (Part part : parts) {
            long head = head(part);
            assertThat(numbers(part)).hasSize((int) head).last().isEqualTo(head);
        }
    }

    private void write(List<Part> parts, Random random, ConcurrentLinkedQueue<UUID> written) {
        for (int i = 0; i < 60; i++) {
            List<UUID> mine = new ArrayList<>();
            boolean fails = random.nextInt(6) == 0;
            boolean backwards = random.nextBoolean();
            transaction.executeWithoutResult(status -> {
                for (int n = random.nextInt(4); n >= 0; n--) {
                    UUID id = UUID.randomUUID();
                    feed.changed(parts.get(backwards ? 1 : 0), "note", id);
                    feed.changed(parts.get(backwards ? 0 : 1), "note", id);
                    mine.add(id);
                }
                if (fails) {
                    status.setRollbackOnly();
                }
            });
            if (!fails) {
                written.addAll(mine);
            }
        }
    }

    private List<Seen> follow(Part part, AtomicBoolean done) {
        List<Seen> seen = new ArrayList<>();
        long cursor = 0;
        boolean last = false;
        while (true) {
            boolean finished = done.get();
            List<Seen> page = after(part, cursor);
            seen.addAll(page);
            cursor = page.isEmpty() ? cursor : page.getLast().seq();
            if (last && page.isEmpty()) {
                return seen;
            }
            last = finished;
        }
    }

    private List<Seen> after(Part part, long cursor) {
        return maintenance.call(sql -> sql.sql(
                        "select seq, id from sync.item where part = :part and seq > :cursor order by seq")
                .param("part", part.name())
                .param("cursor", cursor)
                .query((row, n) -> new Seen(row.getLong("seq"), row.getObject("id", UUID.class)))
                .list());
    }

    private List<Long> numbers(Part part) {
        return after(part, 0).stream().map(Seen::seq).toList();
    }

    private long head(Part part) {
        return maintenance.call(sql -> sql.sql("select head from sync.partition where part = :part")
                .param("part", part.name())
                .query(Long.class)
                .single());
    }

    @Test
    void a_row_that_changes_again_moves_forward_and_stands_once() {
        Part part = Part.post(REGENCY, UUID.randomUUID());
        UUID moving = UUID.randomUUID();
        UUID resting = UUID.randomUUID();
        tell(() -> feed.changed(part, "note", moving));
        tell(() -> feed.changed(part, "note", resting));
        tell(() -> feed.changed(part, "note", moving));

        assertThat(after(part, 0)).containsExactly(new Seen(2, resting), new Seen(3, moving));
    }

    @Test
    void of_several_changes_in_one_transaction_the_last_counts() {
        Part part = Part.register(REGENCY, 1);
        UUID id = UUID.randomUUID();
        tell(() -> {
            feed.changed(part, "note", id);
            feed.gone(part, "note", id, Why.MERGED, new UUID(1, 1));
        });

        assertThat(maintenance.<String>call(sql -> sql.sql("select why || ' ' || into_id from sync.item where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single()))
                .isEqualTo("merged " + new UUID(1, 1));
    }

    @Test
    void what_was_taken_back_is_not_told() {
        Part part = Part.post(REGENCY, UUID.randomUUID());
        UUID kept = UUID.randomUUID();
        tell(() -> {
            feed.changed(part, "note", kept);
            savepoints.attempt(
                    () -> {
                        feed.changed(part, "note", UUID.randomUUID());
                        return false;
                    },
                    done -> done);
        });

        assertThat(after(part, 0)).extracting(Seen::id).containsExactly(kept);
    }

    @Test
    void a_change_outside_of_a_transaction_is_a_mistake() {
        assertThatThrownBy(() -> feed.changed(Part.reference(REGENCY), "note", UUID.randomUUID()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void counting_needs_no_scope() {
        Part part = Part.clinical(REGENCY, 2);
        UUID id = UUID.randomUUID();

        Scope.NOTHING.run(() -> tell(() -> feed.changed(part, "note", id)));

        assertThat(after(part, 0)).extracting(Seen::id).contains(id);
    }

    private void tell(Runnable changes) {
        transaction.executeWithoutResult(status -> changes.run());
    }
}
