package id.jejaring.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path temporary;

    @Test
    void the_server_itself_says_it_is_durable() throws SQLException {
        try (var server = start()) {
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes", "data_checksums"}) {
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            }
            assertThat(ask(server, "show server_version")).isEqualTo("18.6");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void a_wrong_password_is_refused() {
        try (var server = start()) {
            var login = server.superuser("postgres");
            assertThatThrownBy(() -> new Login(login.url(), login.user(), "guess").connect())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void committed_rows_survive_kill_minus_nine() throws Exception {
        try (var server = start()) {
            execute(server, "create table kept (n int)");
            execute(server, "insert into kept select generate_series(1, 1000)");
            server.abandon();
            kill(server.pid());
        }
        try (var server = start()) {
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("1000");
        }
    }

    @Test
    void a_killed_server_comes_back_on_its_port() throws Exception {
        try (var server = start()) {
            var login = server.superuser("postgres");
            var killed = server.pid();
            kill(killed);
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
                assertThat(server.pid()).isNotEqualTo(killed);
                login.connect().close();
            });
        }
    }

    @Test
    void an_orphaned_postmaster_is_stopped_and_replaced() throws Exception {
        var orphan = start();
        execute(orphan, "create table kept (n int)");
        orphan.abandon();
        try (var server = start()) {
            assertThat(server.pid()).isNotEqualTo(orphan.pid());
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void an_orphan_that_has_not_written_its_number_is_found_too() throws Exception {
        var orphan = start();
        execute(orphan, "create table kept (n int)");
        orphan.abandon();
        Files.delete(folder().cluster().resolve("postmaster.pid"));
        try (var server = start()) {
            assertThat(ProcessHandle.of(orphan.pid()).filter(ProcessHandle::isAlive))
                    .isEmpty();
            assertThat(ask(server, "select count(*) from kept")).isEqualTo("0");
        }
    }

    @Test
    void an_orphaned_initdb_is_ended_before_its_place_is_used() throws Exception {
        var making = Files.createDirectories(folder().cluster().resolveSibling("18.new"));
        var program = Binaries.in(TestServer.BINARIES.toAbsolutePath()).program("initdb");
        var orphan = new ProcessBuilder(
                        Unprivileged.here().command(List.of(program, "--pgdata=" + making, "--auth=trust")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(making.resolve("global")));

        try (var server = start()) {
            assertThat(orphan.waitFor()).as("killed, not failed or finished").isEqualTo(128 + 9);
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void it_starts_while_backends_of_a_killed_server_are_still_leaving() throws Exception {
        var killed = start();
        killed.abandon();
        try (var busy = killed.superuser("postgres").connect();
                var statement = busy.createStatement()) {
            var query = Thread.ofPlatform().start(() -> {
                try {
                    statement.execute("select count(*) from generate_series(1, 100000000)");
                } catch (SQLException expected) {
                    // Its server is killed under it.
                }
            });
            kill(killed.pid());
            try (var server = start()) {
                assertThat(ask(server, "select 1")).isEqualTo("1");
            }
            query.join();
        }
    }

    @Test
    void a_lock_file_naming_another_process_is_not_believed() throws Exception {
        start().close();
        Files.writeString(
                folder().cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + folder().cluster() + "\n0\n5432\n");
        assertThat(Postmaster.of(folder().cluster())).isEmpty();
        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        start().close();
        Files.delete(folder().cluster().resolve("global/pg_control"));
        assertThatThrownBy(this::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("PostgreSQL did not start (")
                .hasMessageContaining("pg_control");
    }

    @Test
    void a_folder_in_use_is_refused_with_a_sentence() {
        try (var held = folder().hold()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> folder().hold())
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("Another Jejaring is running on the data folder");
        }
    }

    @Test
    void it_starts_as_an_ordinary_user_too() throws Exception {
        if (Unprivileged.here() == Unprivileged.DIRECT) {
            return; // every other test of this class has just shown it
        }
        var binaries = Binaries.in(TestServer.BINARIES.toAbsolutePath());
        var home = Files.createTempDirectory(Path.of("/var/tmp"), "jejaring-ordinary-");
        try {
            Unprivileged.NOBODY.give(home);
            assertThat(asNobody(home, binaries)).contains("listening on IPv4 address \"127.0.0.1\"");
        } finally {
            Binaries.delete(home);
        }
    }

    private static String asNobody(Path home, Binaries binaries) throws IOException, InterruptedException {
        var copy = home.resolve("postgres");
        run("cp", "-r", binaries.folder().toString(), copy.toString());
        var script = """
                set -e
                %1$s/bin/initdb -D %2$s/data -A scram-sha-256 --pwfile=%2$s/password --no-sync > /dev/null
                timeout -s INT 3 %1$s/bin/postgres -D %2$s/data -p %3$d -c listen_addresses=127.0.0.1 \
                    -c unix_socket_directories= 2>&1 || true
                """.formatted(copy, home, EmbeddedServer.freePort());
        Files.writeString(home.resolve("password"), "secret");
        return run(Unprivileged.NOBODY.command(List.of("sh", "-c", script)).toArray(String[]::new));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(30, TimeUnit.SECONDS);
        return said;
    }

    private DataFolder folder() {
        return DataFolder.at(temporary);
    }

    private EmbeddedServer start() {
        return EmbeddedServer.start(folder(), TestServer.BINARIES.toAbsolutePath());
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.superuser("postgres").connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.superuser("postgres").connect()) {
            Owner.execute(connection, sql);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
}
