package id.jejaring.bench;

import id.jejaring.bench.Village.First;
import id.jejaring.bench.Village.Load;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
            out.printf("the first records after a start: %.0f in a second%n", warmUp(office, connection));
            Village village = new Village(office.address(), LOGINS, 62_01);
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

    /** Another village before the clock starts: a server runs for months, and its first seconds are not how fast it is. */
    private static double warmUp(Office office, Connection connection)
            throws IOException, InterruptedException, SQLException {
        String neighbour = neighbour(connection);
        Village village = new Village(office.address(), List.of(neighbour, neighbour, neighbour, neighbour), 62_02);
        Load load = village.sealed();
        return load.size() / (village.push(load.people()) + village.push(load.events()));
    }

    /** A kader of the same regency in another village. */
    private static String neighbour(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select a.login
                        from access.account a
                        join access.holding h on h.account_id = a.id and h.valid_to is null
                        join access.position p on p.id = h.position_id and p.role = 'KADER' and p.closed_at is null
                        join access.account home on home.login = 'kader' and home.regency_code = a.regency_code
                        where a.login not like 'kader' and a.login not like 'kader2%'
                        order by a.login limit 1
                        """)) {
            rows.next();
            return rows.getString(1);
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
