package id.jejaring.platform.database;

import id.jejaring.platform.Settings;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Loads a copy into an empty installation: all of it, checked, or nothing. */
public final class Restore {
    private static final String MARK = "jejaring_restoring";

    private final Settings settings;
    private final DataFolder folder;

    public Restore(Settings settings) {
        this.settings = settings;
        this.folder = DataFolder.at(settings.data());
    }

    /** @param passphrase opens the keys in the copy; empty: the keys are not restored */
    public Manifest from(Path file, Optional<String> passphrase) {
        try (var zip = new ZipFile(file.toFile())) {
            var manifest = manifest(zip);
            var keys = keys(zip, passphrase);
            var made = settings.externalDatabase().isEmpty() && Files.notExists(folder.cluster());
            try (var database = Database.connect(settings)) {
                begin(database);
                load(zip, manifest, keys, database);
            } catch (IOException | SQLException | RuntimeException e) {
                if (made) {
                    Binaries.delete(folder.cluster());
                }
                throw e;
            }
            return manifest;
        } catch (IOException | JacksonException e) {
            throw new CannotStart("The copy " + file + " cannot be read: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new CannotStart("The copy cannot be loaded: " + e.getMessage(), e);
        }
    }

    private static Manifest manifest(ZipFile zip) throws IOException {
        var manifest = JsonMapper.shared().readValue(content(zip, Manifest.ENTRY), Manifest.class);
        if (!manifest.format().equals(Manifest.FORMAT)) {
            throw new CannotStart(
                    "This copy has the format " + manifest.format() + "; this program reads " + Manifest.FORMAT + ".");
        }
        return manifest;
    }

    private Map<String, byte[]> keys(ZipFile zip, Optional<String> passphrase) throws IOException {
        return passphrase.isEmpty() ? Map.of() : SealedKeys.open(content(zip, Manifest.KEYS), passphrase.get(), folder);
    }

    private static byte[] content(ZipFile zip, String name) throws IOException {
        try (var stream = zip.getInputStream(entry(zip, name))) {
            return stream.readAllBytes();
        }
    }

    private static ZipEntry entry(ZipFile zip, String name) {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new CannotStart("The copy has no part " + name + ".");
        }
        return entry;
    }

    // What a killed restore left is known by its mark and makes room. The mark goes with the commit of the whole copy.
    static void begin(Database database) throws SQLException {
        try (var connection = database.owner().connect()) {
            connection.setAutoCommit(false);
            if (unfinished(connection)) {
                dropAll(connection);
            } else if (!new Catalog(connection).empty()) {
                throw new CannotStart("The database is not empty; a copy is loaded into an empty one only.");
            }
            Owner.execute(connection, "create schema " + MARK);
            connection.commit();
        }
    }

    /** Whether a restore into this database was begun and has not ended. */
    static boolean unfinished(Connection connection) throws SQLException {
        return Owner.exists(connection, "select from pg_namespace where nspname = ?", MARK);
    }

    private void load(ZipFile zip, Manifest manifest, Map<String, byte[]> keys, Database database)
            throws IOException, SQLException {
        try {
            database.prepare(manifest.schemaVersion());
            try (var connection = database.owner().connect()) {
                Backup.snapshot(connection);
                fill(zip, manifest, connection);
                SealedKeys.write(keys, folder);
                Owner.execute(connection, "drop schema " + MARK);
                connection.commit();
            }
            database.prepare(Migrations.LATEST);
        } catch (FlywayException e) {
            empty(database);
            throw new CannotStart("This copy is of a newer Jejaring (schema " + manifest.schemaVersion() + ").", e);
        } catch (IOException | SQLException | RuntimeException e) {
            empty(database);
            throw e;
        }
    }

    private static void fill(ZipFile zip, Manifest manifest, Connection connection) throws IOException, SQLException {
        var catalog = new Catalog(connection);
        var shapes = catalog.tables().stream().collect(Collectors.toMap(Catalog.Shape::qualified, shape -> shape));
        var closing = catalog.closing();
        for (var statement : catalog.opening()) {
            Owner.execute(connection, statement);
        }
        for (var table : manifest.tables()) {
            copy(zip, table, shape(table, shapes), connection);
        }
        sequences(manifest, connection);
        for (var statement : closing) {
            Owner.execute(connection, statement);
        }
    }

    private static Catalog.Shape shape(Manifest.Table table, Map<String, Catalog.Shape> shapes) {
        var shape = shapes.get(Roles.quoted(table.schema()) + "." + Roles.quoted(table.name()));
        if (shape == null || !shape.columns().equals(table.columns())) {
            throw new CannotStart("The table " + table.schema() + "." + table.name()
                    + " of this copy is not one of its schema version.");
        }
        return shape;
    }

    // Read back and hashed again: what arrived is what left, to the byte.
    private static void copy(ZipFile zip, Manifest.Table table, Catalog.Shape shape, Connection connection)
            throws IOException, SQLException {
        try (var rows = zip.getInputStream(entry(zip, table.entry()))) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(shape.copyIn(), rows, 1 << 16);
        }
        var arrived = Backup.stream(connection, shape, OutputStream.nullOutputStream());
        if (!arrived.equals(table)) {
            throw new CannotStart(
                    "The copy is damaged: %s.%s has %d rows and %d were expected, or their content differs."
                            .formatted(table.schema(), table.name(), arrived.rows(), table.rows()));
        }
    }

    private static void sequences(Manifest manifest, Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (var sequence : manifest.sequences()) {
                statement.setString(1, Roles.quoted(sequence.schema()) + "." + Roles.quoted(sequence.name()));
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    private static void empty(Database database) throws SQLException {
        try (var connection = database.owner().connect()) {
            connection.setAutoCommit(false);
            dropAll(connection);
            connection.commit();
        }
    }

    private static void dropAll(Connection connection) throws SQLException {
        for (var schema : new Catalog(connection).schemas()) {
            Owner.execute(connection, "drop schema " + schema + " cascade");
        }
    }
}
