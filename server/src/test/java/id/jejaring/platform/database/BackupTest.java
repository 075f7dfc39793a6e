package id.jejaring.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.TestDatabase;
import id.jejaring.platform.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final Optional<String> NO_KEYS = Optional.empty();
    private static final Optional<String> PASSPHRASE = Optional.of("kuda laut terbang tinggi");

    @TempDir
    Path temporary;

    private final TestDatabase source = TestDatabase.fresh();

    @BeforeEach
    void rows_that_are_hard_to_copy() throws SQLException {
        maintain(source.owner(), """
                insert into region.region (code, level, parent_code, name, kind, search_name, valid_from)
                values ('98', 1, null, 'Provinsi "Uji", baris' || chr(10) || 'dua \\N \\.', 'province', '', '2020-01-01'),
                    ('98.01', 2, '98', 'Uji', 'regency', 'Ünï 🌿', '2020-01-01');
                set constraints all deferred;
                insert into access.login (login, regency_code, account_id) values ('uji.satu', '98.01', '018f0000-0000-7000-8000-000000000001');
                insert into access.account (regency_code, id, login, full_name, password_hash, created_at)
                values ('98.01', '018f0000-0000-7000-8000-000000000001', 'uji.satu', 'Uji', 'x', '2026-01-02 03:04:05.678901+07');
                """);
    }

    @Test
    void a_copy_restores_into_a_fresh_folder() {
        var file = temporary.resolve("copy.zip");
        var written = Backup.of(sourceSettings(), file, NO_KEYS, InstantSource.system());
        var fresh = settings(temporary.resolve("fresh"), "");
        seedBinaries(temporary.resolve("fresh"));

        new Restore(fresh).from(file, NO_KEYS);

        var again = Backup.of(fresh, temporary.resolve("again.zip"), NO_KEYS, InstantSource.system());
        assertThat(again.tables()).isEqualTo(written.tables());
        assertThat(again.sequences()).isEqualTo(written.sequences());
        assertThat(written.rows()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void a_copy_restores_into_an_external_database_without_superuser() throws SQLException {
        var file = temporary.resolve("copy.zip");
        var written = Backup.of(sourceSettings(), file, NO_KEYS, InstantSource.system());
        var elsewhere = settings(temporary.resolve("elsewhere"), external("backup_external"));

        new Restore(elsewhere).from(file, NO_KEYS);

        var again = Backup.of(elsewhere, temporary.resolve("again.zip"), NO_KEYS, InstantSource.system());
        assertThat(again.tables()).isEqualTo(written.tables());
        assertThatThrownBy(() -> new Restore(elsewhere).from(file, NO_KEYS)).hasMessageContaining("is not empty");
    }

    @Test
    void the_second_lock_is_closed_again_after_a_restore() throws SQLException {
        var file = temporary.resolve("copy.zip");
        Backup.of(sourceSettings(), file, NO_KEYS, InstantSource.system());
        var url = external("backup_locked");
        new Restore(settings(temporary.resolve("elsewhere"), url)).from(file, NO_KEYS);

        var open = """
                select (select count(*) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and not c.relforcerowsecurity and n.nspname = 'access')
                    || ' ' || (select count(*) from pg_constraint where contype = 'f')
                    || ' ' || (select count(*) from pg_trigger where tgenabled <> 'O')
                """;
        assertThat(ask(Login.parsed(url), open)).isEqualTo(ask(source.owner(), open));
    }

    @Test
    void a_damaged_copy_leaves_nothing_behind() throws Exception {
        var file = temporary.resolve("copy.zip");
        Backup.of(sourceSettings(), file, NO_KEYS, InstantSource.system());
        damage(file);
        var url = external("backup_damaged");

        assertThatThrownBy(() -> new Restore(settings(temporary.resolve("elsewhere"), url)).from(file, NO_KEYS))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The copy is damaged: region.region");

        try (var connection = Login.parsed(url).connect()) {
            assertThat(new Catalog(connection).empty()).isTrue();
        }
    }

    @Test
    void what_a_killed_restore_left_is_no_installation_and_makes_room_for_the_next() throws SQLException {
        var file = temporary.resolve("copy.zip");
        var written = Backup.of(sourceSettings(), file, NO_KEYS, InstantSource.system());
        var elsewhere = settings(temporary.resolve("elsewhere"), external("backup_killed"));
        killedAfterItsTablesWereMade(elsewhere);

        for (var attached : new boolean[] {true, false}) {
            var start = new Settings(elsewhere.data(), 0, elsewhere.dbUrl(), "", "", attached);
            assertThatThrownBy(() -> Database.open(start))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("restore the copy again");
        }
        new Restore(elsewhere).from(file, NO_KEYS);

        var again = Backup.of(elsewhere, temporary.resolve("again.zip"), NO_KEYS, InstantSource.system());
        assertThat(again.tables()).isEqualTo(written.tables());
        Database.open(elsewhere).close();
    }

    private static void killedAfterItsTablesWereMade(Settings settings) throws SQLException {
        try (var database = Database.connect(settings)) {
            Restore.begin(database);
            database.prepare(Migrations.LATEST);
        }
    }

    @Test
    void keys_travel_only_under_a_passphrase() throws Exception {
        var file = temporary.resolve("copy.zip");
        var keys = source.folder().keys();
        Files.write(keys.resolve("test.key"), new byte[] {1, 2, 3, -4});
        Backup.of(sourceSettings(), file, PASSPHRASE, InstantSource.system());
        var folder = temporary.resolve("elsewhere");
        var restore = new Restore(settings(folder, external("backup_keys")));

        assertThatThrownBy(() -> restore.from(file, Optional.of("another passphrase")))
                .hasMessageContaining("does not open the keys");
        restore.from(file, PASSPHRASE);

        assertThat(folder.resolve("keys/test.key")).hasBinaryContent(new byte[] {1, 2, 3, -4});
        assertThat(Files.readString(folder.resolve("keys/app.password")))
                .isNotEqualTo(Files.readString(keys.resolve("app.password")));
        Files.delete(keys.resolve("test.key"));
    }

    @Test
    void a_short_passphrase_is_refused() {
        assertThatThrownBy(() -> Backup.of(
                        sourceSettings(), temporary.resolve("copy.zip"), Optional.of("kuda"), InstantSource.system()))
                .hasMessageContaining("at least 12 characters");
        assertThat(temporary.resolve("copy.zip")).doesNotExist();
    }

    private Settings sourceSettings() {
        return new Settings(source.folder().root(), 0, source.url(), source.roles(), "", true);
    }

    private static Settings settings(Path folder, String url) {
        return new Settings(folder, 0, url, "", "", true);
    }

    // Unpacking PostgreSQL once is enough for all tests.
    private static void seedBinaries(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.createSymbolicLink(folder.resolve("postgres"), TestServer.BINARIES.toAbsolutePath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String external(String name) throws SQLException {
        var login = TestServer.shared().empty(name);
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    private static void damage(Path file) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            var rows = zip.getPath("data/region.region.csv");
            Files.writeString(rows, Files.readString(rows).replace("Uji", "Uja"));
        }
    }

    private static void maintain(Login owner, String sql) throws SQLException {
        var maintenance = new Maintenance(owner, TestServer.shared().roles() + "_maintenance");
        try (var connection = maintenance.connect()) {
            connection.setAutoCommit(false);
            Owner.execute(connection, sql);
            connection.commit();
        }
    }

    private static String ask(Login login, String sql) throws SQLException {
        try (var connection = login.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
