package id.jejaring.platform.database;

import id.jejaring.platform.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an installation has kept, read and changed as maintenance. */
public record Stored(Database database) implements AutoCloseable {

    public static Stored in(Path data) {
        return new Stored(Database.attach(Settings.of(Map.of("JEJARING_DATA", data.toString()))));
    }

    /** Whether a restore is at work in this installation and has made its tables. */
    public static boolean halfRestored(Path data) {
        var folder = new DataFolder(data.toAbsolutePath());
        var server = Postmaster.of(folder.cluster()).filter(Postmaster::ready);
        if (server.isEmpty() || Files.notExists(folder.keys().resolve("owner.password"))) {
            return false;
        }
        var url = EmbeddedServer.url(server.get().port(), Database.NAME);
        try (var connection = new Login(url, Database.NAME, folder.secret("owner.password")).connect()) {
            return Restore.unfinished(connection)
                    && Owner.exists(connection, "select from pg_tables where tablename = ?", "visit");
        } catch (SQLException notYet) {
            return false;
        }
    }

    public List<UUID> ids(String sql) {
        return new Maintenance(database.owner(), database.maintenanceRole())
                .call(jdbc -> jdbc.sql(sql).query(UUID.class).list());
    }

    public int change(String sql) {
        return new Maintenance(database.owner(), database.maintenanceRole())
                .call(jdbc -> jdbc.sql(sql).update());
    }

    @Override
    public void close() {
        database.close();
    }
}
