package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.platform.database.Stored;
import id.jejaring.platform.database.TestServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the application and its PostgreSQL with kill -9 while people write; {@code -Djejaring.kills=200} for a long run. */
class CrashTest {
    private static final int KILLS = Integer.getInteger("jejaring.kills", 20);

    @TempDir
    Path temporary;

    private final Queue<UUID> acknowledged = new ConcurrentLinkedQueue<>();
    private final Random moments = new Random(62_01);

    @Test
    void nothing_acknowledged_is_lost_or_doubled_by_kill_minus_nine() throws Exception {
        try (var app = new ChildApp(temporary.resolve("data"), TestServer.BINARIES)) {
            assertThat(app.command("prepare", "--demo", "--regencies", "62.01", "--size", "50"))
                    .isZero();
            app.start();
            app.awaitReady();
            whilePeopleReport(app, reporters -> {
                for (var kill = 0; kill < KILLS; kill++) {
                    awaitReports(reporters);
                    kill(app, kill % 3);
                    app.awaitReady();
                }
                awaitReports(reporters);
            });
            app.stop();
            int verified = app.command("verify");
            assertThat(verified).as(app.lastWords()).isZero();
        }
        everyReportIsStoredOnce();
    }

    private interface Storm {
        void over(List<Reporter> reporters) throws IOException, InterruptedException;
    }

    private void whilePeopleReport(ChildApp app, Storm storm) throws IOException, InterruptedException {
        var reporters = List.of(reporter(app, "perawat"), reporter(app, "kapus"), reporter(app, "piket"));
        var threads = reporters.stream()
                .map(reporter -> Thread.ofPlatform().start(reporter))
                .toList();
        try {
            storm.over(reporters);
        } finally {
            reporters.forEach(Reporter::stop);
            for (var thread : threads) {
                thread.join();
            }
        }
    }

    private Reporter reporter(ChildApp app, String login) {
        return new Reporter(app, login, "jejaring-demo", acknowledged);
    }

    private void awaitReports(List<Reporter> reporters) {
        var before = acknowledged.size();
        var end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (acknowledged.size() < before + 10) {
            assertThat(reporters).extracting(Reporter::refused).containsOnly("");
            assertThat(System.nanoTime()).as("reports stay unanswered").isLessThan(end);
            ChildApp.pause(20);
        }
        ChildApp.pause(moments.nextInt(300));
    }

    private static void kill(ChildApp app, int what) throws IOException, InterruptedException {
        switch (what) {
            case 0 -> app.kill();
            case 1 -> {
                var killed = app.postgres();
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

    private void everyReportIsStoredOnce() throws Exception {
        var sent = new HashSet<>(acknowledged);
        assertThat(sent).hasSameSizeAs(acknowledged).hasSizeGreaterThan(KILLS * 10);
        try (var stored = Stored.in(temporary.resolve("data"))) {
            assertThat(stored.ids("select id from care.concern"))
                    .containsAll(sent)
                    .doesNotHaveDuplicates();
            assertThat(stored.ids("select subject_id from work.item where kind = 'TRIAGE_CONCERN'"))
                    .containsAll(sent)
                    .doesNotHaveDuplicates();
            assertThat(stored.ids("select subject_id from access.audit where action = 'REPORT_CONCERN'"))
                    .containsAll(sent)
                    .doesNotHaveDuplicates();
        }
    }
}
