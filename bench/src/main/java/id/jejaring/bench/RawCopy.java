package id.jejaring.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** Every row that was written since a moment, as bytes, and how long PostgreSQL alone takes to COPY them into tables like their own. */
final class RawCopy {
    /** What the program adds by itself afterwards is not part of what was sent. */
    private static final List<String> AFTERWARDS = List.of(
            "indicator.%",
            "notice.%", "work.climb", "access.audit_seal", "access.session", "platform.%", "person.duplicate");

    private final Connection connection;
    private final long since;

    RawCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.since = number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /** @param rows how many there were */
    record Result(double seconds, long rows, Map<String, Long> tables) {}

    Result run() throws SQLException, IOException {
        Map<String, byte[]> dumps = new LinkedHashMap<>();
        Map<String, Long> tables = new LinkedHashMap<>();
        for (String table : tables()) {
            String columns = columns(table);
            ByteArrayOutputStream dump = new ByteArrayOutputStream();
            long rows = copy().copyOut(
                            "copy (select " + columns + " from " + table + " where xmin::text::bigint >= " + since
                                    + ") to stdout",
                            dump);
            if (rows > 0) {
                dumps.put(table, dump.toByteArray());
                tables.put(table, rows);
            }
        }
        execute("drop schema if exists raw_copy cascade");
        execute("create schema raw_copy");
        for (String table : dumps.keySet()) {
            execute("create table " + clone(table) + " (like " + table + " including all)");
        }
        long begin = System.nanoTime();
        connection.setAutoCommit(false);
        for (Map.Entry<String, byte[]> dump : dumps.entrySet()) {
            copy().copyIn(
                            "copy " + clone(dump.getKey()) + " (" + columns(dump.getKey()) + ") from stdin",
                            new ByteArrayInputStream(dump.getValue()));
        }
        connection.commit();
        double seconds = (System.nanoTime() - begin) / 1e9;
        connection.setAutoCommit(true);
        execute("drop schema raw_copy cascade");
        return new Result(
                seconds, tables.values().stream().mapToLong(Long::longValue).sum(), tables);
    }

    private static String clone(String table) {
        return "raw_copy." + table.replace('.', '_');
    }

    private org.postgresql.copy.CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private List<String> tables() throws SQLException {
        String afterwards = String.join("', '", AFTERWARDS);
        return texts("""
                select t.oid::regclass::text from pg_class t
                where t.relkind = 'r' and t.relnamespace::regnamespace::text in ('access', 'work', 'sync', 'person', 'screening', 'care')
                  and not t.oid::regclass::text like any (array['%s'])
                order by 1
                """.formatted(afterwards));
    }

    private String columns(String table) throws SQLException {
        return String.join(", ", texts("""
                select quote_ident(attname) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
                """.formatted(table)));
    }

    private List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
