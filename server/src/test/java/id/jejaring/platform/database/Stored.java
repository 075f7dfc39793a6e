package id.jejaring.platform.database;

import id.jejaring.platform.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a stopped installation has kept, read as maintenance. */
public record Stored(Database database) implements AutoCloseable {

    public static Stored in(Path data) {
        return new Stored(Database.attach(Settings.of(Map.of("JEJARING_DATA", data.toString()))));
    }

    public List<UUID> ids(String sql) {
        return new Maintenance(database.owner(), database.maintenanceRole())
                .call(jdbc -> jdbc.sql(sql).query(UUID.class).list());
    }

    @Override
    public void close() {
        database.close();
    }
}
