package id.jejaring.simulation;

import id.jejaring.access.Staff;
import id.jejaring.kernel.Rows;
import id.jejaring.phone.Copy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the server has at one moment, by its tables: not by what it tells phones.
 *
 * @param words on records, by id
 * @param written how often a record stands in the tables of its own module, or in review
 * @param doubled what must stand there once and does not
 * @param rows of the villages' registers, by partition and "entity id"
 * @param revoked devices
 */
record Truth(
        Map<UUID, String> words,
        Map<UUID, Long> written,
        List<String> doubled,
        Map<String, Map<String, Row>> rows,
        Map<String, Copy.Cursor> heads,
        List<Item> items,
        Set<UUID> revoked) {

    /** A row that phones keep; of people also what their phones show. */
    record Row(
            String part,
            String key,
            @Nullable String name,
            @Nullable String phone) {}

    /** A change as the feed counted it. */
    record Item(String part, String key, long seq, boolean gone) {}

    static Truth read(Staff staff) {
        return staff.within(sql -> new Truth(
                sql
                        .sql("select id, status from sync.mutation")
                        .query((row, n) -> Map.entry(Rows.id(row, "id"), row.getString("status")))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                sql.sql("""
                        select id from care.concern union all select id from care.contact
                        union all select id from person.person union all select id from sync.quarantine
                        """).query((row, n) -> Rows.id(row, "id")).stream()
                        .collect(Collectors.groupingBy(id -> id, Collectors.counting())),
                sql.sql("""
                        select 'tasks of ' || subject_id from work.item group by subject_id having count(*) > 1
                        union all
                        select action || ' of ' || subject_id from access.audit
                        where (action, subject_kind) in (('REPORT_CONCERN', 'concern'), ('KEEP_REGISTER', 'person'))
                        group by action, subject_id having count(*) > 1
                        """).query(String.class).list(),
                rows(sql.sql("""
                        select village_no, 'person' as entity, id, name, phone from person.person where registered
                        union all
                        select village_no, 'event', id, null, null from care.contact where by_role = 'KADER'
                        union all
                        select village_no, 'household', id, null, null from person.household
                        """)
                        .query((row, n) -> new Row(
                                "v" + row.getInt("village_no") + "k",
                                Copy.key(row.getString("entity"), Rows.id(row, "id")),
                                row.getString("name"),
                                row.getString("phone")))
                        .list()),
                sql
                        .sql("select part, epoch, head from sync.partition")
                        .query((row, n) -> Map.entry(
                                row.getString("part"), new Copy.Cursor(row.getLong("epoch"), row.getLong("head"))))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                sql.sql("select part, entity, id, seq, why is not null as gone from sync.item")
                        .query((row, n) -> new Item(
                                row.getString("part"),
                                Copy.key(row.getString("entity"), Rows.id(row, "id")),
                                row.getLong("seq"),
                                row.getBoolean("gone")))
                        .list(),
                Set.copyOf(sql.sql("select id from sync.device where wipe <> 'none'")
                        .query(UUID.class)
                        .list())));
    }

    private static Map<String, Map<String, Row>> rows(List<Row> all) {
        Map<String, Map<String, Row>> rows = new HashMap<>();
        all.forEach(
                row -> rows.computeIfAbsent(row.part(), part -> new HashMap<>()).put(row.key(), row));
        return rows;
    }

    /** Nothing stands in the partition of a post before somebody has looked at what it reported. */
    Map<String, Row> of(String part) {
        return rows.getOrDefault(part, Map.of());
    }
}
