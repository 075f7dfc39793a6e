package id.jejaring.platform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which tables are filled before which: what is pointed to first, as the schema's foreign keys say. */
@Component
class TableOrder {
    private final JdbcClient sql;
    private volatile Map<String, Integer> depths = Map.of();

    TableOrder(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param statement "insert into schema.table …" */
    int of(String statement) {
        if (depths.isEmpty()) {
            depths = read();
        }
        String[] words = statement.strip().split("\\s+", 4);
        return depths.getOrDefault(words[2], 0);
    }

    private Map<String, Integer> read() {
        Map<String, List<String>> pointed = new HashMap<>();
        sql.sql("""
                select conrelid::regclass::text as one, array_agg(confrelid::regclass::text) as others
                from pg_catalog.pg_constraint
                where contype = 'f'
                group by conrelid
                """).query(row -> {
            pointed.put(row.getString("one"), List.of((String[])
                    row.getArray("others").getArray()));
        });
        Map<String, Integer> depths = new HashMap<>();
        pointed.keySet().forEach(table -> depths.put(table, depth(table, pointed, new TreeSet<>())));
        return depths;
    }

    private static int depth(String table, Map<String, List<String>> pointed, Set<String> path) {
        if (!path.add(table)) {
            return 0;
        }
        int depth = pointed.getOrDefault(table, List.of()).stream()
                .mapToInt(other -> 1 + depth(other, pointed, path))
                .max()
                .orElse(0);
        path.remove(table);
        return depth;
    }
}
