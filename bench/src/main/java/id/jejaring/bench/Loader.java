package id.jejaring.bench;

import id.jejaring.person.Details;
import id.jejaring.person.IndexedPeople;
import id.jejaring.person.IndexedPeople.SealedNik;
import id.jejaring.person.Person;
import id.jejaring.platform.database.Maintenance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Brings many people into an empty register: COPY without indexes, which are built afterwards as the migration wrote them. */
final class Loader {
    private static final int AT_ONCE = 20_000;
    private static final List<String> TABLES = List.of("person.person", "person.name_key", "person.name_variant");
    private final IndexedPeople index;
    private final Maintenance maintenance;
    private final Set<String> learnt = new HashSet<>();
    private final StringBuilder people = new StringBuilder();
    private final StringBuilder keys = new StringBuilder();
    private final StringBuilder variants = new StringBuilder();
    private int waiting;

    Loader(IndexedPeople index, Maintenance maintenance) {
        this.index = index;
        this.maintenance = maintenance;
    }

    void load(Consumer<Consumer<Person>> source) throws SQLException, IOException {
        try (Connection connection = maintenance.connect()) {
            // The owner takes off its own lock for the load; COPY refuses row security.
            execute(connection, "reset role");
            execute(connection, "set maintenance_work_mem = '512MB'");
            List<String> restore = strip(connection);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            source.accept(person -> add(copy, person));
            flush(copy);
            for (String statement : restore) {
                execute(connection, statement);
            }
            for (String table : TABLES) {
                execute(connection, "vacuum (analyze) " + table);
            }
            baseline(connection);
        }
    }

    /** What the naive search has at its best. */
    private static void baseline(Connection connection) throws SQLException {
        execute(connection, "create extension if not exists pg_trgm");
        execute(connection, "create index bench_trigram on person.person using gin (name gin_trgm_ops)");
    }

    private static List<String> strip(Connection connection) throws SQLException {
        List<String> restore = new ArrayList<>();
        for (String table : TABLES) {
            restore.addFirst("alter table " + table + " force row level security");
            execute(connection, "alter table " + table + " no force row level security");
        }
        // Foreign keys go first and come last.
        for (String kind : List.of("f", "p")) {
            for (String[] found : constraints(connection, kind)) {
                execute(connection, "alter table " + found[0] + " drop constraint " + found[1] + " cascade");
                restore.addFirst("alter table " + found[0] + " add constraint " + found[1] + " " + found[2]);
            }
        }
        for (String[] found : indexes(connection)) {
            execute(connection, "drop index " + found[0]);
            restore.add(found[1]);
        }
        return restore;
    }

    // Also those of other tables that point here: they fall with the primary keys.
    private static List<String[]> constraints(Connection connection, String kind) throws SQLException {
        return rows(connection, """
                select conrelid::regclass::text, conname, pg_get_constraintdef(oid) from pg_constraint
                where contype = '%s' and (conrelid = any(array['person.person', 'person.name_key', 'person.name_variant']::regclass[])
                    or confrelid = any(array['person.person', 'person.name_key', 'person.name_variant']::regclass[]))
                """.formatted(kind), 3);
    }

    private static List<String[]> indexes(Connection connection) throws SQLException {
        return rows(connection, """
                select indexrelid::regclass::text, pg_get_indexdef(indexrelid) from pg_index
                where indrelid = any(array['person.person', 'person.name_key', 'person.name_variant']::regclass[])
                """, 2);
    }

    private static List<String[]> rows(Connection connection, String question, int columns) throws SQLException {
        List<String[]> all = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                String[] row = new String[columns];
                for (int i = 0; i < columns; i++) {
                    row[i] = rows.getString(i + 1);
                }
                all.add(row);
            }
        }
        return all;
    }

    private void add(CopyManager copy, Person person) {
        Details d = person.details();
        SealedNik nik = index.nik(person);
        row(
                people,
                person.regency(),
                person.id(),
                person.villageNo(),
                d.name(),
                d.sex().name().toLowerCase(Locale.ROOT),
                d.birth().date(),
                d.birth().precision().name().toLowerCase(Locale.ROOT),
                nik == null ? null : hex(nik.cipher()),
                nik == null ? null : hex(nik.index()),
                d.phone() == null ? null : d.phone().number(),
                person.registeredAt(),
                person.registeredBy());
        List<String> words = index.words(person);
        index.keys(words).forEach(key -> row(keys, person.regency(), key, person.villageNo(), person.id()));
        words.stream()
                .filter(learnt::add)
                .forEach(word ->
                        index.spellings(word).forEach(spelling -> row(variants, person.regency(), spelling, word)));
        if (++waiting == AT_ONCE) {
            flush(copy);
        }
    }

    private void flush(CopyManager copy) {
        send(
                copy,
                "person.person (regency_code, id, village_no, name, sex, birth_date, birth_precision, nik_cipher, nik_index, phone,"
                        + " created_at, created_by)",
                people);
        send(copy, "person.name_key (regency_code, token, village_no, person_id)", keys);
        send(copy, "person.name_variant (regency_code, variant, token)", variants);
        waiting = 0;
    }

    private static void send(CopyManager copy, String table, StringBuilder rows) {
        try {
            copy.copyIn(
                    "copy " + table + " from stdin",
                    new java.io.ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
            rows.setLength(0);
        } catch (SQLException | IOException failure) {
            throw new IllegalStateException("loading " + table, failure);
        }
    }

    private static void row(StringBuilder out, @Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            out.append(i == 0 ? "" : "\t").append(value == null ? "\\N" : value.toString());
        }
        out.append('\n');
    }

    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }

    private static void execute(Connection connection, String text) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
