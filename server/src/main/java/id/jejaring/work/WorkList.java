package id.jejaring.work;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits: for my post, for others in my reach, and (without names) per district. */
@Component
public class WorkList {
    public static final int MOST = 200;
    private final JdbcClient sql;
    private final Guard guard;
    private final InstantSource clock;

    WorkList(JdbcClient sql, Guard guard, InstantSource clock) {
        this.sql = sql;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param longestLate null when nothing is late */
    public record Lateness(
            RegionCode district,
            int open,
            int late,
            @Nullable Duration longestLate) {}

    @Transactional(readOnly = true)
    public List<WorkItem> mine(Actor actor) {
        return guard.only(sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, done_at
                from work.item
                where regency_code = :regency and owner_id = :post and done_at is null
                order by due_at limit :most
                """)
                .param("regency", actor.regency().value())
                .param("post", actor.post().id())
                .param("most", MOST)
                .query(WorkList::item)
                .list());
    }

    @Transactional(readOnly = true)
    public List<WorkItem> others(Actor actor) {
        return guard.only(sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, done_at
                from work.item
                where regency_code = :regency and owner_id <> :post and done_at is null
                order by due_at limit :most
                """)
                .param("regency", actor.regency().value())
                .param("post", actor.post().id())
                .param("most", MOST)
                .query(WorkList::item)
                .list());
    }

    @Transactional(readOnly = true)
    public List<WorkItem> doneSince(Actor actor, Instant since) {
        return guard.only(sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, done_at
                from work.item
                where regency_code = :regency and owner_id = :post and done_at >= :since
                order by done_at desc limit :most
                """)
                .param("regency", actor.regency().value())
                .param("post", actor.post().id())
                .param("since", at(since))
                .param("most", MOST)
                .query(WorkList::item)
                .list());
    }

    @Transactional(readOnly = true)
    public List<Lateness> lateness() {
        return sql.sql("""
                select district_code, open, late, extract(epoch from longest_late)::bigint as seconds from work.lateness(:now)
                """)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Lateness(
                        new RegionCode(row.getString("district_code")),
                        row.getInt("open"),
                        row.getInt("late"),
                        row.getInt("late") == 0 ? null : Duration.ofSeconds(row.getLong("seconds"))))
                .list();
    }

    private static WorkItem item(ResultSet row, int n) throws SQLException {
        return new WorkItem(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getString("kind"),
                Rows.id(row, "subject_id"),
                Rows.idOrNull(row, "person_id"),
                row.getInt("village_no"),
                Rows.id(row, "owner_id"),
                Rows.time(row, "event_at"),
                Rows.time(row, "received_at"),
                Rows.time(row, "due_at"),
                Rows.timeOrNull(row, "done_at"));
    }
}
