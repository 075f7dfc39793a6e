package id.jejaring.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Rows of one table in the text format of COPY. */
final class Sheet {
    private final String table;
    private final List<String> columns;
    private final StringBuilder lines = new StringBuilder();
    private int rows;

    /** @param columns separated by commas, in the order of the values of every row */
    Sheet(String table, String columns) {
        this.table = table;
        this.columns = List.of(columns.split(",\\s*"));
    }

    void row(@Nullable Object... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(table + " has " + columns.size() + " columns, not " + values.length);
        }
        for (int i = 0; i < values.length; i++) {
            lines.append(i == 0 ? "" : "\t").append(text(values[i]));
        }
        lines.append('\n');
        rows++;
    }

    String table() {
        return table;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** By way of a table of the transaction: PostgreSQL does not COPY into a table with row-level security. */
    void copy(Connection connection) throws SQLException {
        if (rows == 0) {
            return;
        }
        String listed = String.join(", ", columns);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create temporary table incoming (like " + table + " including defaults)");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming (" + listed + ") from stdin", new ByteArrayInputStream(bytes()));
            statement.execute(
                    "insert into " + table + " (" + listed + ") select " + listed + " from incoming order by ctid");
            statement.execute("drop table incoming");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "\\N";
            case byte[] bytes -> "\\\\x" + HexFormat.of().formatHex(bytes);
            case Collection<?> many -> escaped(array(many));
            default -> escaped(value.toString());
        };
    }

    private static String array(Collection<?> many) {
        return many.stream()
                .map(one -> '"' + one.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
