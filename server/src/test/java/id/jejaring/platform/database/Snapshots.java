package id.jejaring.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import id.jejaring.platform.Settings;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Sets the database of a running application back to what it once was: the quick way to have a copy of everything. */
public final class Snapshots {
    private final TestServer server = TestServer.shared();
    private final HikariDataSource pool;
    private final String database;

    public Snapshots(Settings settings, DataSource pool) {
        this.database = Login.parsed(settings.externalDatabase().orElseThrow()).database();
        this.pool = (HikariDataSource) pool;
    }

    public void take(String name) throws SQLException {
        replace(copy(name), database);
    }

    public void back(String name) throws SQLException {
        replace(database, copy(name));
    }

    private void replace(String target, String source) throws SQLException {
        pool.getHikariPoolMXBean().softEvictConnections();
        server.replace(target, source);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private String copy(String name) {
        return database + "_" + name;
    }
}
