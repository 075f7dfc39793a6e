package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.phone.Outbox;
import id.jejaring.platform.database.Stored;
import id.jejaring.platform.database.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Phones send over a road that loses, cuts and slows, while the application and its PostgreSQL are killed with kill -9, also between
 * a commit and its answer; {@code -Djejaring.kills=200} for a long run.
 */
class LedgerTest {
    private static final int KILLS = Integer.getInteger("jejaring.kills", 9);
    private static final double TROUBLED = 0.6;

    @TempDir
    Path temporary;

    private final Random moments = new Random(35_17);

    @Test
    void every_receipt_is_one_record_and_every_record_gets_its_receipt() throws Exception {
        List<Carrier> carriers;
        int broken;
        try (var app = new ChildApp(temporary.resolve("data"), TestServer.BINARIES)) {
            assertThat(app.command("prepare", "--demo", "--regencies", "62.01", "--size", "50"))
                    .isZero();
            app.start();
            app.awaitReady();
            try (var bad = new FaultProxy(app.at("/").getPort(), 62_01, TROUBLED)) {
                carriers = enrolled(bad, "kader", "kader2", "bidan", "perawat");
                storm(app, carriers);
                broken = bad.broken();
            }
            app.stop();
            assertThat(app.command("verify")).as(app.lastWords()).isZero();
        }
        assertThat(broken).as("connections on which something happened").isGreaterThan(KILLS);
        List<UUID> saved =
                carriers.stream().flatMap(each -> each.saved().stream()).toList();
        System.out.println(
                "ledger: " + saved.size() + " records, " + broken + " broken connections, " + KILLS + " kills");
        assertThat(carriers).allSatisfy(carrier -> {
            assertThat(carrier.refused()).isEmpty();
            assertThat(carrier.outbox().in(Outbox.Fate.TAKEN)).hasSameSizeAs(carrier.saved());
        });
        storedOnce(saved);
    }

    private static List<Carrier> enrolled(FaultProxy bad, String... logins) {
        List<Carrier> carriers = Stream.of(logins)
                .map(login -> new Carrier(bad.address(), login))
                .toList();
        carriers.forEach(Carrier::enrol);
        return carriers;
    }

    private void storm(ChildApp app, List<Carrier> carriers) throws IOException, InterruptedException {
        List<Thread> threads = carriers.stream()
                .map(carrier -> Thread.ofPlatform().start(carrier))
                .toList();
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                awaitReceipts(carriers);
                kill(app, kill % 3);
                app.awaitReady();
            }
            awaitReceipts(carriers);
        } finally {
            carriers.forEach(Carrier::stop);
            for (Thread thread : threads) {
                thread.join(Duration.ofMinutes(1));
            }
        }
    }

    private void awaitReceipts(List<Carrier> carriers) {
        int before = carriers.stream().mapToInt(Carrier::taken).sum();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (carriers.stream().mapToInt(Carrier::taken).sum() < before + 12) {
            assertThat(carriers).extracting(Carrier::refused).containsOnly("");
            assertThat(System.nanoTime()).as("records stay without receipt").isLessThan(end);
            ChildApp.pause(20);
        }
        ChildApp.pause(moments.nextInt(200));
    }

    private static void kill(ChildApp app, int what) throws IOException, InterruptedException {
        switch (what) {
            case 0 -> app.kill();
            case 1 -> {
                long killed = app.postgres();
                app.killPostgres();
                while (app.postgres() == killed) {
                    ChildApp.pause(20);
                }
            }
            default -> {
                app.killPostgres();
                app.kill();
            }
        }
        if (!app.alive()) {
            app.start();
        }
    }

    private void storedOnce(List<UUID> saved) throws Exception {
        try (var stored = Stored.in(temporary.resolve("data"))) {
            assertThat(stored.ids("select id from sync.mutation where status = 'ok'"))
                    .containsExactlyInAnyOrderElementsOf(saved);
            for (String each : List.of(
                    "select id from care.concern",
                    "select subject_id from work.item where kind = 'TRIAGE_CONCERN'",
                    "select subject_id from access.audit where action = 'REPORT_CONCERN'")) {
                assertThat(stored.ids(each)).as(each).containsAll(saved).doesNotHaveDuplicates();
            }
        }
    }
}
