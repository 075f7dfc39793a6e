package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.platform.database.TestServer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the launcher's options, but from the class path; {@code ./jejaring bench start} measures the built program. */
class MemoryTest {
    private static final int MOST_MEGABYTES = 512;

    @TempDir
    Path temporary;

    @Test
    void the_program_and_its_database_stay_small_while_people_work() throws Exception {
        try (var app = new ChildApp(temporary.resolve("data"), TestServer.BINARIES)) {
            assertThat(app.command("prepare", "--demo")).isZero();
            var begin = System.nanoTime();
            app.start();
            app.awaitReady();
            var millis = (System.nanoTime() - begin) / 1_000_000;
            var idle = app.proportionalSetSize();
            work(app);
            var used = app.proportionalSetSize();
            System.out.printf(
                    "second start without the cache: %d ms; resident memory: %d MB when ready, %d MB at work (budget %d)%n",
                    millis, idle, used, MOST_MEGABYTES);
            assertThat(used).isBetween(100L, (long) MOST_MEGABYTES);
        }
    }

    private static void work(ChildApp app) {
        for (var login : List.of("perawat", "kapus", "piket", "tpkjm", "admin")) {
            var caller = new Caller(app.at("/").getPort()).signedIn(login, "jejaring-demo");
            for (var round = 0; round < 20; round++) {
                for (var path : List.of("/today", "/cases", "/people", "/regions", "/api/v1/people?name=siti")) {
                    assertThat(caller.get(path).status()).isLessThan(500);
                }
            }
        }
    }
}
