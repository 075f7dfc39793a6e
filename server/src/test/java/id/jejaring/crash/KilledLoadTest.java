package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Backup;
import id.jejaring.platform.database.Manifest;
import id.jejaring.platform.database.Stored;
import id.jejaring.platform.database.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program with kill -9 while it fills an empty installation: the first time with the demo, then with a copy. */
class KilledLoadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    @Test
    void a_demo_and_a_restore_killed_at_any_moment_end_whole_when_begun_again() throws Exception {
        var copy = temporary.resolve("copy.zip");
        Manifest whole;
        try (var app = app("demo")) {
            whole = killedDemo(app, copy);
        }
        try (var app = app("restored")) {
            keys(app);
            killedRestore(app, copy);
            assertThat(tables(copy(app, temporary.resolve("again.zip")))).isEqualTo(tables(whole));
        }
    }

    // As the runbook says: a copy has no keys, they are brought along.
    private void keys(ChildApp app) throws IOException {
        Path from = temporary.resolve("demo/keys");
        Path to = app.data().resolve("keys");
        Files.createDirectories(to);
        for (var key : List.of("nik.seal", "nik.index")) {
            Files.copy(from.resolve(key), to.resolve(key));
        }
    }

    private Manifest killedDemo(ChildApp app, Path copy) throws IOException, InterruptedException {
        killed(app, started -> Files.exists(database(started, "18.new/base")), demo("1"));
        killed(app, started -> Files.exists(database(started, "18/postmaster.pid")), demo("1"));
        killed(app, started -> started.words().contains("62.01 Kotawaringin Barat:"), demo("1"));
        whole(app, demo("2"));
        return copy(app, copy);
    }

    private void killedRestore(ChildApp app, Path copy) throws IOException, InterruptedException {
        String[] restore = {"restore", copy.toString()};
        killed(app, started -> Files.exists(database(started, "18.new/base")), restore);
        killed(app, started -> Stored.halfRestored(started.data()), restore);
        assertThat(app.command("run")).as(app.lastWords()).isEqualTo(1);
        assertThat(app.words())
                .doesNotContain("\tat ")
                .endsWith("A restore into this database did not end; restore the copy again.\n");
        whole(app, restore);
    }

    // Another seed: what was begun goes on as it was begun.
    private static String[] demo(String seed) {
        return new String[] {"prepare", "--demo", "--regencies", "62.01,62.02", "--size", "20", "--seed", seed};
    }

    private static void whole(ChildApp app, String... words) throws IOException, InterruptedException {
        var code = app.command(words);
        assertThat(code).as(app.lastWords()).isZero();
    }

    private static void killed(ChildApp app, Predicate<ChildApp> moment, String... words)
            throws IOException, InterruptedException {
        app.begin(words);
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!moment.test(app)) {
            assertThat(app.alive())
                    .as("it ended before its moment: " + app.lastWords())
                    .isTrue();
            assertThat(System.nanoTime()).as("its moment did not come").isLessThan(end);
            ChildApp.pause(5);
        }
        app.kill();
    }

    private static Manifest copy(ChildApp app, Path file) {
        var settings = Settings.of(Map.of("JEJARING_DATA", app.data().toString()));
        return Backup.of(settings, file, Optional.empty(), InstantSource.system());
    }

    // The audit says that it was restored, so it grows; and phones are told to begin anew.
    private static List<Manifest.Table> tables(Manifest manifest) {
        var grow = Set.of("partition", "history", "item");
        return manifest.tables().stream()
                .filter(table -> !table.name().startsWith("audit"))
                .filter(table -> !(table.schema().equals("sync") && grow.contains(table.name())))
                .toList();
    }

    private ChildApp app(String folder) throws IOException {
        return new ChildApp(temporary.resolve(folder), TestServer.BINARIES);
    }

    private static Path database(ChildApp app, String name) {
        return app.data().resolve("database").resolve(name);
    }
}
