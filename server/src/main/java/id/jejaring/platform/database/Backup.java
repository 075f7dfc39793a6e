package id.jejaring.platform.database;

import id.jejaring.platform.Settings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes one consistent copy of the database, while it is in use or not. */
public final class Backup {
    private final Database database;
    private final DataFolder folder;
    private final InstantSource clock;

    Backup(Database database, DataFolder folder, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /** Copies the database of these settings, beside a running server or with our own started for it. */
    public static Manifest of(Settings settings, Path file, Optional<String> passphrase, InstantSource clock) {
        try (var database = Database.attach(settings)) {
            return new Backup(database, DataFolder.at(settings.data()), clock).to(file, passphrase);
        }
    }

    /** @param passphrase seals the keys into the copy; empty: the copy is without them */
    Manifest to(Path file, Optional<String> passphrase) {
        var target = file.toAbsolutePath();
        var beside = target.resolveSibling(target.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            var manifest = write(beside, passphrase.map(secret -> SealedKeys.seal(folder, secret)));
            try (var channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw new CannotStart("The copy " + file + " cannot be written: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new CannotStart("The database cannot be copied: " + e.getMessage(), e);
        }
    }

    private Manifest write(Path file, Optional<byte[]> keys) throws IOException, SQLException {
        try (var connection = database.owner().connect();
                var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            snapshot(connection);
            var catalog = new Catalog(connection);
            var version = catalog.schemaVersion();
            Owner.execute(connection, "set local role " + Roles.quoted(database.maintenanceRole()));
            var tables = new ArrayList<Manifest.Table>();
            for (var shape : catalog.tables()) {
                tables.add(copy(connection, shape, zip));
            }
            if (keys.isPresent()) {
                entry(zip, Manifest.KEYS, keys.get());
            }
            var manifest = new Manifest(
                    Manifest.FORMAT, version, clock.instant(), tables, catalog.sequences(), keys.isPresent());
            entry(zip, Manifest.ENTRY, JsonMapper.shared().writeValueAsBytes(manifest));
            return manifest;
        }
    }

    // Everything in one copy is of one moment, and every value is written the same on every machine.
    static void snapshot(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var setting : List.of(
                "timezone = 'UTC'", "datestyle = 'ISO'", "intervalstyle = 'iso_8601'", "bytea_output = 'hex'")) {
            Owner.execute(connection, "set local " + setting);
        }
    }

    private static Manifest.Table copy(Connection connection, Catalog.Shape shape, ZipOutputStream zip)
            throws IOException, SQLException {
        var table = new Manifest.Table(shape.schema(), shape.name(), shape.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(table.entry()));
        var counted = stream(connection, shape, zip);
        zip.closeEntry();
        return counted;
    }

    static Manifest.Table stream(Connection connection, Catalog.Shape shape, OutputStream out)
            throws IOException, SQLException {
        var digest = new DigestOutputStream(out, Hashes.sha256());
        var rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(shape.copyOut(), digest);
        return new Manifest.Table(
                shape.schema(), shape.name(), shape.columns(), rows, Hashes.hex(digest.getMessageDigest()));
    }

    private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
