package id.jejaring.person;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which record is read as which. Standing merges form trees whose root is the kept record; a merge that ended is history. */
@Component
class MergeQueries {
    private final JdbcClient sql;

    MergeQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** For each id that is merged into another: the root of its tree. */
    Map<UUID, UUID> canonical(RegionCode regency, Collection<UUID> ids) {
        Map<UUID, UUID> roots = new HashMap<>();
        sql.sql("""
                with recursive up (id, kept_id, steps) as (
                    select m.merged_id, m.kept_id, 1
                    from person.merge m
                    where m.regency_code = :regency and m.merged_id = any(:ids) and m.undone_at is null
                    union all
                    select up.id, m.kept_id, up.steps + 1
                    from up
                    join person.merge m on m.regency_code = :regency and m.merged_id = up.kept_id and m.undone_at is null
                )
                select id, kept_id from up order by steps
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(row -> {
                    roots.put(Rows.id(row, "id"), Rows.id(row, "kept_id"));
                });
        return roots;
    }

    Set<UUID> recordsOf(RegionCode regency, UUID id) {
        UUID root = canonical(regency, Set.of(id)).getOrDefault(id, id);
        return sql
                .sql("""
                with recursive down (id) as (
                    select cast(:root as uuid)
                    union all
                    select m.merged_id
                    from down
                    join person.merge m on m.regency_code = :regency and m.kept_id = down.id and m.undone_at is null
                )
                select id from down
                """)
                .param("regency", regency.value())
                .param("root", root)
                .query((row, n) -> Rows.id(row, "id"))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UUID> lockOne(RegionCode regency, UUID id) {
        return Set.copyOf(sql.sql("select id from person.lock_one(:regency, :id) as id")
                .param("regency", regency.value())
                .param("id", id)
                .query((row, n) -> Rows.id(row, "id"))
                .list());
    }

    boolean merged(RegionCode regency, UUID id) {
        return canonical(regency, Set.of(id)).containsKey(id);
    }

    void insert(Merge merge, int keptVillage, int mergedVillage) {
        sql.sql("""
                insert into person.merge (regency_code, id, kept_id, merged_id, kept_village_no, merged_village_no, why, at, by_position)
                values (:regency, :id, :kept, :merged, :keptVillage, :mergedVillage, :why, :at, :by)
                """)
                .param("regency", merge.regency().value())
                .param("id", merge.id())
                .param("kept", merge.kept())
                .param("merged", merge.merged())
                .param("keptVillage", keptVillage)
                .param("mergedVillage", mergedVillage)
                .param("why", merge.why())
                .param("at", at(merge.at()))
                .param("by", merge.by())
                .update();
    }

    boolean undo(RegionCode regency, UUID id, Merge.Undoing undoing) {
        return sql.sql("""
                update person.merge set undone_at = :at, undone_by = :by, undone_why = :why
                where regency_code = :regency and id = :id and undone_at is null
                """)
                        .param("regency", regency.value())
                        .param("id", id)
                        .param("at", at(undoing.at()))
                        .param("by", undoing.by())
                        .param("why", undoing.why())
                        .update()
                == 1;
    }

    Optional<Merge> find(RegionCode regency, UUID id) {
        return sql.sql("""
                select regency_code, id, kept_id, merged_id, why, at, by_position, undone_at, undone_by, undone_why
                from person.merge
                where regency_code = :regency and id = :id
                """)
                .param("regency", regency.value())
                .param("id", id)
                .query(MergeQueries::merge)
                .optional();
    }

    /** Standing and undone, of any of these records. */
    List<Merge> concerning(RegionCode regency, Set<UUID> records) {
        return sql.sql("""
                select regency_code, id, kept_id, merged_id, why, at, by_position, undone_at, undone_by, undone_why
                from person.merge
                where regency_code = :regency and (kept_id = any(:records) or merged_id = any(:records))
                order by at
                """)
                .param("regency", regency.value())
                .param("records", records.toArray(UUID[]::new))
                .query(MergeQueries::merge)
                .list();
    }

    private static Merge merge(ResultSet row, int n) throws SQLException {
        Instant undoneAt = Rows.timeOrNull(row, "undone_at");
        return new Merge(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "kept_id"),
                Rows.id(row, "merged_id"),
                row.getString("why"),
                Rows.time(row, "at"),
                Rows.id(row, "by_position"),
                undoneAt == null
                        ? null
                        : new Merge.Undoing(undoneAt, Rows.id(row, "undone_by"), row.getString("undone_why")));
    }
}
