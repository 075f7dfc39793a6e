package id.jejaring.platform.database;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Reads from PostgreSQL's catalogue what there is to copy: our tables, their keys, sequences and constraints. */
final class Catalog {
    private final JdbcClient jdbc;

    Catalog(Connection connection) {
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @param order the columns that put the rows in one order on every machine */
    record Shape(String schema, String name, List<String> columns, String order) {
        String qualified() {
            return Roles.quoted(schema) + "." + Roles.quoted(name);
        }

        String columnList() {
            return columns.stream().map(Roles::quoted).collect(Collectors.joining(", "));
        }

        String copyOut() {
            return "copy (select %s from %s order by %s) to stdout (format csv)"
                    .formatted(columnList(), qualified(), order);
        }

        String copyIn() {
            return "copy %s (%s) from stdin (format csv)".formatted(qualified(), columnList());
        }
    }

    private record ForeignKey(String table, String name, String definition) {}

    /**
     * What lets the owner fill every table in any order, inside one transaction that ends with {@link #closing}: an
     * owner passes by row security only while it is not forced.
     */
    List<String> opening() {
        var statements = new ArrayList<String>();
        forced().forEach(table -> statements.add("alter table " + table + " no force row level security"));
        foreignKeys()
                .forEach(key -> statements.add("alter table %s drop constraint %s".formatted(key.table, key.name)));
        var tables = tables().stream().map(Shape::qualified).toList();
        tables.forEach(table -> statements.add("alter table " + table + " disable trigger user"));
        statements.add("truncate " + String.join(", ", tables));
        return statements;
    }

    /** To be asked before the opening statements run. */
    List<String> closing() {
        var statements = new ArrayList<String>();
        tables().forEach(table -> statements.add("alter table " + table.qualified() + " enable trigger user"));
        foreignKeys()
                .forEach(key -> statements.add(
                        "alter table %s add constraint %s %s".formatted(key.table, key.name, key.definition)));
        forced().forEach(table -> statements.add("alter table " + table + " force row level security"));
        return statements;
    }

    /** The migration history is not copied: it is the target's own. */
    List<Shape> tables() {
        return jdbc.sql("""
                        select n.nspname, c.relname,
                            array(
                                select a.attname::text from pg_attribute a
                                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                                order by a.attnum) as columns,
                            (
                                select string_agg(
                                    quote_ident(a.attname)
                                        || case when a.attcollation <> 0 then ' collate "C"' else '' end,
                                    ', ' order by k.place)
                                from pg_index i
                                cross join unnest(i.indkey::int[]) with ordinality k (attnum, place)
                                join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
                                where i.indrelid = c.oid and i.indisprimary) as key
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                            and (n.nspname, c.relname) <> ('platform', 'migration')
                        order by n.nspname, c.relname
                        """)
                .query((row, number) -> {
                    var columns = List.of((String[]) row.getArray("columns").getArray());
                    var key = row.getString("key");
                    return new Shape(
                            row.getString(1), row.getString(2), columns, key == null ? everything(columns) : key);
                })
                .list();
    }

    List<Manifest.Sequence> sequences() {
        return jdbc.sql("""
                        select n.nspname, c.relname
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'S' and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                        order by n.nspname, c.relname
                        """)
                .query((row, number) -> state(row.getString(1), row.getString(2)))
                .list();
    }

    private List<ForeignKey> foreignKeys() {
        return jdbc.sql("""
                        select quote_ident(n.nspname) || '.' || quote_ident(c.relname), quote_ident(k.conname),
                            pg_get_constraintdef(k.oid)
                        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                        where k.contype = 'f' and k.conparentid = 0 and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                        """)
                .query((row, number) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** Tables whose row security binds even their owner. */
    private List<String> forced() {
        return jdbc.sql("""
                        select quote_ident(n.nspname) || '.' || quote_ident(c.relname)
                        from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind = 'r' and c.relforcerowsecurity and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                        """).query(String.class).list();
    }

    boolean empty() {
        return !jdbc.sql("""
                        select exists (
                            select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where c.relkind in ('r', 'p', 'v', 'm', 'S') and n.nspname !~ '^pg_'
                                and n.nspname <> 'information_schema'
                                and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e'))
                        """).query(Boolean.class).single();
    }

    List<String> schemas() {
        return jdbc.sql("""
                        select quote_ident(n.nspname) from pg_namespace n
                        where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
                        """).query(String.class).list();
    }

    String schemaVersion() {
        return jdbc.sql("""
                        select version from platform.migration
                        where success and version is not null
                        order by installed_rank desc limit 1
                        """).query(String.class).single();
    }

    private Manifest.Sequence state(String schema, String name) {
        return jdbc.sql("select last_value, is_called from " + Roles.quoted(schema) + "." + Roles.quoted(name))
                .query((row, number) -> new Manifest.Sequence(schema, name, row.getLong(1), row.getBoolean(2)))
                .single();
    }

    private static String everything(List<String> columns) {
        return columns.stream()
                .map(column -> Roles.quoted(column) + "::text collate \"C\"")
                .collect(Collectors.joining(", "));
    }
}
