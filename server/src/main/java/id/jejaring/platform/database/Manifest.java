package id.jejaring.platform.database;

import java.time.Instant;
import java.util.List;

/** What a copy says about itself; every number in it is checked when it is restored. */
public record Manifest(
        String format,
        String schemaVersion,
        Instant createdAt,
        List<Table> tables,
        List<Sequence> sequences,
        boolean keys) {
    static final String FORMAT = "jejaring-backup/1";
    static final String ENTRY = "manifest.json";
    static final String KEYS = "keys.sealed";

    /** @param sha256 of the table's rows as CSV, in the order of its key */
    public record Table(String schema, String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return "data/" + schema + "." + name + ".csv";
        }
    }

    public record Sequence(String schema, String name, long value, boolean called) {}

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
