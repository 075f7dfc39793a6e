package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.notice.SmtpSimulator;
import id.jejaring.platform.database.Stored;
import id.jejaring.platform.database.TestServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the program with kill -9 when the mail server has taken a mail and before the program has heard of it. */
class MailKilledTest {
    @TempDir
    Path temporary;

    @Test
    void a_mail_taken_in_the_moment_of_a_kill_is_sent_again_under_the_same_id() throws Exception {
        try (var server = new SmtpSimulator();
                var app = new ChildApp(temporary.resolve("data"), TestServer.BINARIES)) {
            assertThat(app.command("prepare", "--demo", "--regencies", "62.01", "--size", "50"))
                    .isZero();
            everybodyWantsMail(app);
            app.set("JEJARING_SMTP_URL", "smtp://127.0.0.1:" + server.port() + "?from=jejaring@contoh.go.id");
            app.set("JEJARING_URL", "https://jejaring.contoh.go.id");
            AtomicInteger kills = new AtomicInteger();
            server.afterTaking(() -> killOnce(app, kills));
            app.start();
            await(() -> !app.alive());
            assertThat(server.taken()).hasSize(1);
            String id = server.ids().getFirst();
            theClaimIsOver(app);
            app.start();
            await(() -> server.ids().stream().filter(id::equals).count() == 2);
            await(() -> open(app) == 0);
            app.stop();
            everyMailWasSent(app, server);
            int verified = app.command("verify");
            assertThat(verified).as(app.lastWords()).isZero();
        }
    }

    private static void killOnce(ChildApp app, AtomicInteger kills) {
        try {
            if (kills.getAndIncrement() == 0) {
                app.kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is late in the demo climbs at the first start, so there is something to tell. */
    private static void everybodyWantsMail(ChildApp app) {
        try (var stored = Stored.in(app.data())) {
            assertThat(stored.change("""
                    insert into notice.address (regency_code, account_id, id, email, asked_at, confirmed_at)
                    select regency_code, id, uuidv7(), login || '@contoh.go.id', now(), now() from access.account
                    """)).isPositive();
        }
    }

    private static void theClaimIsOver(ChildApp app) {
        try (var stored = Stored.in(app.data())) {
            assertThat(stored.change("update notice.mail set due_at = now() where ended_at is null and attempts > 0"))
                    .isOne();
        }
    }

    private static int open(ChildApp app) {
        try (var stored = Stored.in(app.data())) {
            return stored.ids("select id from notice.mail where ended_at is null")
                    .size();
        }
    }

    private static void everyMailWasSent(ChildApp app, SmtpSimulator server) {
        try (var stored = Stored.in(app.data())) {
            List<String> wanted = stored.ids("select id from notice.mail where ending = 'sent'").stream()
                    .map(Object::toString)
                    .toList();
            assertThat(server.ids().stream().distinct()).hasSameSizeAs(wanted);
            assertThat(stored.ids("select id from notice.mail where ending <> 'sent'"))
                    .isEmpty();
            assertThat(stored.ids("select mail_id from notice.attempt where ended_at is null"))
                    .as("the attempt that was killed stays without an end")
                    .hasSize(1);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it comes to that").isLessThan(end);
            ChildApp.pause(500);
        }
    }
}
