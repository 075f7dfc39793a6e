package id.jejaring.bench;

import id.jejaring.bench.Village.First;
import id.jejaring.bench.Village.Load;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/**
 * Phones against the program as the launcher starts it: four push a village through the full path (parse, open the seal, authorize,
 * validate, score, write, feed, audit, work), beside PostgreSQL copying the very rows that this wrote; then a new phone learns the
 * village, and a hundred come at once.
 */
final class SyncBench {
    private static final int CROWD = 100;
    private static final List<String> LOGINS = List.of("kader", "kader2", "kader", "kader2");

    private SyncBench() {}

    static String run(List<String> options) throws IOException, InterruptedException, SQLException {
        PrintStream out = options.contains("--json") ? System.err : System.out;
        Path data = Files.createTempDirectory("jejaring-bench");
        try (Office office = Office.open(data, StartBench.freePort())) {
            out.printf("ready after %d ms, with the demo%n", office.startMillis());
            return measured(office, data.resolve("demo"), out);
        } finally {
            Folders.delete(data);
        }
    }

    private static String measured(Office office, Path data, PrintStream out)
            throws IOException, InterruptedException, SQLException {
        try (Connection connection = connect(data)) {
            Village village = new Village(office.address(), LOGINS);
            Load load = village.sealed();
            RawCopy raw = new RawCopy(connection);
            double register = village.push(load.people());
            double events = village.push(load.events());
            double seconds = register + events;
            Memory memory = office.memory();
            RawCopy.Result copy = raw.run();
            out.printf("push: %d records in %.1f s, of which the register %.1f s%n", load.size(), seconds, register);
            out.printf("raw copy: %d rows in %.2f s %s%n", copy.rows(), copy.seconds(), copy.tables());
            First first = village.firstSync();
            out.printf("first sync: %d rows, %d bytes, %d ms%n", first.rows(), first.bytes(), first.millis());
            double crowd = village.crowd(
                    CROWD,
                    load.people().getFirst().stream()
                            .filter(line -> line.type().equals("person"))
                            .map(line -> line.id())
                            .toList());
            memory = memory.or(office.memory());
            out.printf(
                    "%d phones at once, each empty and with four visits to send: %.1f s; %s%n", CROWD, crowd, memory);
            double facts = load.size() / seconds;
            double copied = load.size() / copy.seconds();
            return String.format(
                    Locale.ROOT,
                    "{\"factsPerSecond\":%.0f,\"copyPerSecond\":%.0f,\"ratio\":%.3f,\"firstSyncBytes\":%d,\"firstSyncMillis\":%d,"
                            + "\"hundredPhonesSeconds\":%.1f,\"pssMegabytes\":%d}",
                    facts,
                    copied,
                    facts / copied,
                    first.bytes(),
                    first.millis(),
                    crowd,
                    memory.megabytes());
        }
    }

    /** To the embedded PostgreSQL of a data folder, as its superuser. */
    private static Connection connect(Path data) throws SQLException, IOException {
        String port = Files.readAllLines(data.resolve("database/18/postmaster.pid"))
                .get(3)
                .strip();
        String password =
                Files.readString(data.resolve("keys/postgres.password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/jejaring", "postgres", password);
    }
}
