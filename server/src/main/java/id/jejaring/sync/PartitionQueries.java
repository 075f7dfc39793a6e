package id.jejaring.sync;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.sync.Share.Held;
import id.jejaring.sync.spi.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on partitions and what changed in them. */
@Component
class PartitionQueries {
    private final JdbcClient sql;

    PartitionQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param why null: it stands */
    record Item(
            String entity,
            UUID id,
            long seq,
            @Nullable String why,
            @Nullable UUID into) {}

    /** In the order of the parts. One in which nothing ever changed stands at 0 of the running history. */
    List<Held> standing(RegionCode regency, List<Part> parts) {
        Map<String, Part> named = parts.stream().collect(Collectors.toMap(Part::name, Function.identity()));
        Map<String, Held> found = new HashMap<>();
        sql.sql(
                        "select part, epoch, head, floor from sync.partition where regency_code = :regency and part = any(:parts)")
                .param("regency", regency.value())
                .param("parts", names(parts))
                .query(row -> {
                    Part part = named.get(row.getString("part"));
                    if (part != null) {
                        found.put(
                                part.name(),
                                new Held(part, row.getLong("epoch"), row.getLong("head"), row.getLong("floor")));
                    }
                });
        long epoch = found.size() == parts.size() ? 0 : epoch();
        return parts.stream()
                .map(part -> found.getOrDefault(part.name(), new Held(part, epoch, 0, 0)))
                .toList();
    }

    private long epoch() {
        return sql.sql("select epoch from sync.history").query(Long.class).single();
    }

    /** How many rows stand in each. */
    Map<String, Long> sizes(RegionCode regency, List<Part> parts) {
        Map<String, Long> sizes = new HashMap<>();
        sql.sql("""
                select part, count(*) as rows from sync.item
                where regency_code = :regency and part = any(:parts) and why is null
                group by part
                """)
                .param("regency", regency.value())
                .param("parts", names(parts))
                .query(row -> {
                    sizes.put(row.getString("part"), row.getLong("rows"));
                });
        return sizes;
    }

    List<Item> changes(Held held, long after, int most) {
        return sql.sql("""
                select entity, id, seq, why, into_id from sync.item
                where regency_code = :regency and part = :part and seq > :after and seq <= :head
                order by seq
                limit :most
                """)
                .param("regency", held.part().regency().value())
                .param("part", held.part().name())
                .param("after", after)
                .param("head", held.head())
                .param("most", most)
                .query((row, n) -> new Item(
                        row.getString("entity"),
                        Rows.id(row, "id"),
                        row.getLong("seq"),
                        row.getString("why"),
                        Rows.idOrNull(row, "into_id")))
                .list();
    }

    private static String[] names(List<Part> parts) {
        return parts.stream().map(Part::name).toArray(String[]::new);
    }
}
