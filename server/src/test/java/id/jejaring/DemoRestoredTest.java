package id.jejaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.Check;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Backup;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.platform.database.OlderCopy;
import id.jejaring.platform.database.Restore;
import id.jejaring.platform.database.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;

/** A copy of a worked-in demo with its keys, loaded elsewhere and opened there. */
// A context, and so a database, of their own: the demo loads into an empty one.
@JejaringTest
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jejaring.test.town=copied")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoRestoredTest {
    private static final Optional<String> PASSPHRASE = Optional.of("kuda laut terbang tinggi");
    private static final String NIK = "9962010107900007";

    @TempDir
    Path temporary;

    @LocalServerPort
    int port;

    @Autowired
    Seeder seeder;

    @Autowired
    Maintenance maintenance;

    @Autowired
    Settings source;

    final UUID person = UUID.randomUUID();

    @BeforeAll
    void a_demo_somebody_has_worked_in_and_whose_audit_is_sealed() {
        seeder.load(List.of("--regencies", "62.01,61.04", "--size", "40", "--seed", "7"), line -> {});
        Caller officer = new Caller(port).signedIn("piket", "jejaring-demo");
        Caller.Answer registered = officer.json(
                "/api/v1/people",
                Map.of("id", person, "village", "62.01.01.1012", "name", "Orang Salinan", "sex", "male", "nik", NIK));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        opens(port);
        await().atMost(Duration.ofSeconds(30)).until(() -> ask("""
                select count(*) from access.audit a
                where not exists (select from access.audit_seal s where s.audit_id = a.id)
                """) == 0);
        assertThat(ask("select count(*) from access.audit_seal")).isPositive();
    }

    @Test
    void a_demo_opens_again_in_a_fresh_folder() throws IOException {
        Path folder = temporary.resolve("fresh");
        Files.createDirectories(folder);
        // Unpacking PostgreSQL once is enough for all tests.
        Files.createSymbolicLink(folder.resolve("postgres"), TestServer.BINARIES.toAbsolutePath());
        restoredInto(new Settings(folder, 0, "", "", "", true));
    }

    @Test
    void a_demo_opens_again_in_an_external_database() throws SQLException {
        var login = TestServer.shared().empty("demo_restored");
        String url = login.url() + "?user=" + login.user() + "&password=" + login.password();
        restoredInto(new Settings(temporary.resolve("external"), 0, url, "", "", true));
    }

    @Test
    void a_demo_copied_before_districts_were_put_together_opens_with_all_its_numbers() throws Exception {
        var login = TestServer.shared().empty("demo_older");
        String url = login.url() + "?user=" + login.user() + "&password=" + login.password();
        var target = new Settings(temporary.resolve("older"), 0, url, "", "", true);
        Path file = temporary.resolve("older.zip");
        Backup.of(source, file, PASSPHRASE, InstantSource.system());
        OlderCopy.without(file, "indicator", "rollup");

        new Restore(target).from(file, PASSPHRASE);

        try (var restored = started(target)) {
            restored.getBeanProvider(AfterRestore.class).forEach(AfterRestore::restored);
            assertThat(restored.getBeanProvider(Check.class).stream().flatMap(check -> check.findings().stream()))
                    .isEmpty();
            int districts = restored.getBean(Maintenance.class)
                    .call(sql -> sql.sql("select count(*) from indicator.rollup")
                            .query(Integer.class)
                            .single());
            assertThat(districts).isPositive();
        }
    }

    private void restoredInto(Settings target) {
        Path file = target.data().resolveSibling(target.data().getFileName() + ".zip");
        var written = Backup.of(source, file, PASSPHRASE, InstantSource.system());

        new Restore(target).from(file, PASSPHRASE);

        var again = Backup.of(target, file.resolveSibling("again.zip"), Optional.empty(), InstantSource.system());
        assertThat(again.tables()).isEqualTo(written.tables());
        assertThat(again.sequences()).isEqualTo(written.sequences());
        try (var restored = started(target)) {
            restored.getBeanProvider(AfterRestore.class).forEach(AfterRestore::restored);
            assertThat(restored.getBeanProvider(Check.class).stream().flatMap(check -> check.findings().stream()))
                    .isEmpty();
            opens(restored.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
        }
    }

    private static ConfigurableApplicationContext started(Settings target) {
        return SpringApplication.run(
                Jejaring.class,
                "--jejaring.data=" + target.data(),
                "--jejaring.db-url=" + target.dbUrl(),
                "--jejaring.port=0");
    }

    private void opens(int office) {
        Caller officer = new Caller(office).signedIn("piket", "jejaring-demo");
        assertThat(officer.form("/people", Map.of("q", NIK)).body()).contains("/people/" + person);
        assertThat(officer.get("/people/" + person).body()).contains("Orang Salinan", NIK.substring(12));
    }

    private int ask(String question) {
        return maintenance.call(sql -> sql.sql(question).query(Integer.class).single());
    }
}
