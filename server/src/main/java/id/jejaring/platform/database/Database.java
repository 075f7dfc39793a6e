package id.jejaring.platform.database;

import id.jejaring.platform.Settings;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/** The database this installation works on: our own server's, or one that the operator named. */
final class Database implements AutoCloseable {
    static final String NAME = "jejaring";

    private final @Nullable EmbeddedServer server;
    private final DataFolder.@Nullable Hold hold;
    private final Login owner;
    private final Login app;
    private final Roles roles;

    private Database(
            @Nullable EmbeddedServer server,
            DataFolder.@Nullable Hold hold,
            Login owner,
            DataFolder folder,
            Roles roles) {
        this.server = server;
        this.hold = hold;
        this.owner = owner;
        this.roles = roles;
        this.app = owner.as(roles.app(), folder.secret("app.password"));
    }

    /** Takes the data folder, starts PostgreSQL if it is ours, prepares the roles and migrates. */
    public static Database open(Settings settings) {
        if (settings.attached()) {
            return attach(settings);
        }
        var database = connect(settings);
        database.orClose(() -> {
            database.refuseHalfRestored();
            database.prepare(Migrations.LATEST);
        });
        return database;
    }

    /** For a command beside a running server: its PostgreSQL, or our own where none runs. Changes nothing in it. */
    static Database attach(Settings settings) {
        var database = reach(settings);
        database.orClose(database::refuseHalfRestored);
        return database;
    }

    private static Database reach(Settings settings) {
        var folder = DataFolder.at(settings.data());
        var running = Postmaster.of(folder.cluster()).filter(Postmaster::ready);
        if (settings.externalDatabase().isPresent() || running.isEmpty() || folder.free()) {
            if (settings.externalDatabase().isEmpty() && Files.notExists(folder.cluster())) {
                throw new CannotStart("There is no database in " + folder.root());
            }
            return connect(settings);
        }
        var owner = new Login(EmbeddedServer.url(running.get().port(), NAME), NAME, folder.secret("owner.password"));
        return new Database(null, null, owner, folder, Roles.of(NAME));
    }

    /** Reaches the database as it is, without roles and tables where it is new. */
    static Database connect(Settings settings) {
        var folder = DataFolder.at(settings.data());
        var external = settings.externalDatabase();
        if (external.isPresent()) {
            return external(external.get(), folder, settings.dbRoles());
        }
        var hold = folder.hold();
        try {
            return embedded(folder, hold);
        } catch (RuntimeException e) {
            hold.close();
            throw e;
        }
    }

    /** Roles, then tables up to a version of the schema. */
    void prepare(String version) {
        try {
            roles.prepare(owner, app.password());
            Migrations.run(owner, roles, version);
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be prepared: " + e.getMessage(), e);
        }
    }

    // A restore that was killed has left no installation, though its tables may already be there.
    private void refuseHalfRestored() {
        try (var connection = owner.connect()) {
            if (Restore.unfinished(connection)) {
                throw new CannotStart("A restore into this database did not end; restore the copy again.");
            }
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be reached: " + e.getMessage(), e);
        }
    }

    public Login owner() {
        return owner;
    }

    public Login app() {
        return app;
    }

    public String maintenanceRole() {
        return roles.maintenance();
    }

    public Optional<EmbeddedServer> embedded() {
        return Optional.ofNullable(server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (hold != null) {
            hold.close();
        }
    }

    private static Database embedded(DataFolder folder, DataFolder.Hold hold) {
        var server = EmbeddedServer.start(folder);
        try {
            var owner = Owner.of(server.superuser("postgres"), NAME, folder.secret("owner.password"));
            return new Database(server, hold, owner, folder, Roles.of(NAME));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private static Database external(String jdbcUrl, DataFolder folder, String prefix) {
        var owner = Login.parsed(jdbcUrl);
        var name = prefix.isBlank() ? owner.database() : prefix;
        return new Database(null, null, owner, folder, Roles.of(name));
    }

    private void orClose(Runnable work) {
        try {
            work.run();
        } catch (FlywayException e) {
            close();
            throw new CannotStart("This database does not fit this version of Jejaring: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}
