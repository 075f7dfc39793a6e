package id.jejaring.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The database behind the running program, as its owner: what a push left in its tables, and how fast a bare COPY brings the same
 * rows into tables like them.
 */
final class Ledger implements AutoCloseable {
    /** Tables that hold operational rows; what comes with the program and the keys of Flyway are none. */
    private static final String TABLES = """
            select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'beside')
            order by 1
            """;

    private static final String FOREIGN_KEYS = """
            select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
            where contype = 'f' and conparentid = 0 order by 1, 2
            """;

    private final Connection connection;
    private final CopyManager copy;

    private Ledger(Connection connection) throws SQLException {
        this.connection = connection;
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Of an installation whose PostgreSQL runs. */
    static Ledger of(Path data) throws IOException, SQLException {
        List<String> process = Files.readAllLines(data.resolve("database/18/postmaster.pid"));
        String password = Files.readString(data.resolve("keys/owner.password")).strip();
        return new Ledger(DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + process.get(3).strip() + "/jejaring", "jejaring", password));
    }

    /** Logins of those who keep a village's register, each village once. */
    List<String> kaders(String regency) throws SQLException {
        execute("set role jejaring_maintenance");
        List<String> logins = column("""
                select distinct on (p.region_code) a.login
                from access.position p
                join access.holding h on h.regency_code = p.regency_code and h.position_id = p.id and h.valid_to is null
                join access.account a on a.regency_code = h.account_regency and a.id = h.account_id
                where p.role = 'KADER' and p.regency_code = '%s'
                order by p.region_code, a.login
                """.formatted(regency));
        execute("reset role");
        return logins;
    }

    /** The number that the next transaction gets. */
    String moment() throws SQLException {
        return column("select pg_snapshot_xmax(pg_current_snapshot())::text").getFirst();
    }

    /** What COPY wrote and how long it took. */
    record Rival(long rows, long bytes, double seconds, Map<String, Long> tables) {}

    /** Brings in again what was written since that moment, beside what was there before, under the same indexes and constraints. */
    Rival copied(String since) throws SQLException, IOException {
        execute("create schema beside");
        Map<String, byte[]> dumps = new LinkedHashMap<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        for (String table : column(TABLES)) {
            execute("alter table " + table + " no force row level security");
            ByteArrayOutputStream dump = new ByteArrayOutputStream();
            long count =
                    copy.copyOut("copy (select * from " + table + " where " + written(since) + ") to stdout", dump);
            if (count > 0) {
                dumps.put(table, dump.toByteArray());
                rows.put(table, count);
                likewise(table, since);
            }
        }
        bind(dumps.keySet());
        return new Rival(
                rows.values().stream().mapToLong(Long::longValue).sum(),
                dumps.values().stream().mapToLong(dump -> dump.length).sum(),
                load(dumps),
                rows);
    }

    private static String written(String since) {
        return "xmin::text::bigint >= " + since;
    }

    private void likewise(String table, String since) throws SQLException {
        String twin = twin(table);
        execute("create table " + twin + " (like " + table + " including all)");
        execute("insert into " + twin + " overriding system value select * from " + table + " where not "
                + written(since));
    }

    private static String twin(String table) {
        return "beside.\"" + table + "\"";
    }

    private void bind(Iterable<String> tables) throws SQLException {
        List<String[]> keys = new ArrayList<>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(FOREIGN_KEYS)) {
            while (found.next()) {
                keys.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
            }
        }
        for (String table : tables) {
            for (String[] key : keys) {
                if (key[0].equals(table)) {
                    execute("alter table " + twin(table) + " add constraint " + key[1] + " " + key[2]);
                }
            }
            execute("vacuum (analyze) " + twin(table));
        }
    }

    private double load(Map<String, byte[]> dumps) throws SQLException, IOException {
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        for (var dump : dumps.entrySet()) {
            copy.copyIn(
                    "copy " + twin(dump.getKey()) + " from stdin", new ByteArrayInputStream(dump.getValue()), 1 << 16);
        }
        connection.commit();
        double seconds = (System.nanoTime() - start) / 1e9;
        connection.setAutoCommit(true);
        return seconds;
    }

    private List<String> column(String question) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                all.add(rows.getString(1));
            }
            return all;
        }
    }

    private void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
