package id.jejaring.care;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on care.visit. */
@Component
class VisitQueries {
    private final JdbcClient sql;

    VisitQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when a visit with this id stands already */
    boolean insert(Visit v) {
        return sql.sql("""
                insert into care.visit (regency_code, id, episode_id, person_id, village_no, planned_on, purpose, assignee_id, planned_at, planned_by)
                values (:regency, :id, :episode, :person, :village, :on, :purpose, :assignee, :at, :by)
                on conflict do nothing
                """)
                        .param("regency", v.regency().value())
                        .param("id", v.id())
                        .param("episode", v.episode())
                        .param("person", v.person())
                        .param("village", v.villageNo())
                        .param("on", v.plannedOn())
                        .param("purpose", v.purpose())
                        .param("assignee", v.assignee())
                        .param("at", at(v.plannedAt()))
                        .param("by", v.plannedBy())
                        .update()
                == 1;
    }

    /** @return false when it was recorded already */
    boolean record(Visit v, Visit.Result result) {
        return sql.sql("""
                update care.visit set outcome = :outcome, note = :note, done_at = :at, done_by = :by
                where regency_code = :regency and id = :id and outcome is null
                """)
                        .param("outcome", ConcernQueries.lower(result.outcome()))
                        .param("note", result.note())
                        .param("at", at(result.at()))
                        .param("by", result.by())
                        .param("regency", v.regency().value())
                        .param("id", v.id())
                        .update()
                == 1;
    }

    Optional<Visit> find(RegionCode regency, UUID id) {
        return select(regency, List.of(id), List.of()).stream().findFirst();
    }

    List<Visit> byIds(RegionCode regency, Collection<UUID> ids) {
        return select(regency, ids, List.of());
    }

    /** By day. */
    List<Visit> ofEpisodes(RegionCode regency, Collection<UUID> episodes) {
        return select(regency, List.of(), episodes);
    }

    private List<Visit> select(RegionCode regency, Collection<UUID> ids, Collection<UUID> episodes) {
        return sql.sql("""
                select regency_code, id, episode_id, person_id, village_no, planned_on, purpose, assignee_id, planned_by, planned_at,
                       outcome, note, done_at, done_by
                from care.visit
                where regency_code = :regency and (id = any(:ids) or episode_id = any(:episodes))
                order by planned_on, planned_at
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("episodes", episodes.toArray(UUID[]::new))
                .query(VisitQueries::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "episode_id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                Rows.day(row, "planned_on"),
                row.getString("purpose"),
                Rows.id(row, "assignee_id"),
                Rows.id(row, "planned_by"),
                Rows.time(row, "planned_at"),
                result(row));
    }

    private static Visit.@Nullable Result result(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Visit.Result(
                        Visit.Outcome.valueOf(outcome.toUpperCase(Locale.ROOT)),
                        row.getString("note"),
                        Rows.time(row, "done_at"),
                        Rows.id(row, "done_by"));
    }
}
