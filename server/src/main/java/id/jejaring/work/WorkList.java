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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what waits: for my post, for others in my reach, and (without names) per district. */
@Component
public class WorkList {
    public static final int MOST = 200;
    private static final int LEAST_SHOWN = 5;
    private final JdbcClient sql;
    private final ClimbQueries climbs;
    private final Guard guard;
    private final InstantSource clock;

    WorkList(JdbcClient sql, ClimbQueries climbs, Guard guard, InstantSource clock) {
        this.sql = sql;
        this.climbs = climbs;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param longestLate null when nothing is late */
    public record Lateness(
            RegionCode district,
            int open,
            int late,
            @Nullable Duration longestLate) {}

    public record VillageLateness(int villageNo, Lateness lateness) {}

    /** What the post owns, and what was brought up to it. */
    @Transactional(readOnly = true)
    public List<WorkItem> mine(Actor actor) {
        return guard.only(sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, working_days, opened_at, done_at, climbed_to
                from work.item
                where regency_code = :regency and (owner_id = :post or climbed_to = :post) and done_at is null
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
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, working_days, opened_at, done_at, climbed_to
                from work.item
                where regency_code = :regency and owner_id <> :post and climbed_to is distinct from :post and done_at is null
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
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, working_days, opened_at, done_at, climbed_to
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

    /** Late items in the reader's districts that nobody is there for: neither owner nor whom they climbed to. */
    @Transactional(readOnly = true)
    public int unowned() {
        return sql.sql("select work.unowned(:now)")
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Villages of which enough is open that no single report can be told; the rest is in its district's line. */
    @Transactional(readOnly = true)
    public List<VillageLateness> latenessByVillage() {
        return sql.sql("""
                select district_code, village_no, open, late, extract(epoch from longest_late)::bigint as seconds
                from work.lateness_by_village(:now, :least)
                """)
                .param("now", at(clock.instant()))
                .param("least", LEAST_SHOWN)
                .query((row, n) -> new VillageLateness(
                        row.getInt("village_no"),
                        new Lateness(
                                new RegionCode(row.getString("district_code")),
                                row.getInt("open"),
                                row.getInt("late"),
                                row.getInt("late") == 0 ? null : Duration.ofSeconds(row.getLong("seconds")))))
                .list();
    }

    /** One item, open or done, as far as the reader sees it. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(RegionCode regency, UUID id) {
        return sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, working_days, opened_at, done_at, climbed_to
                from work.item
                where regency_code = :regency and id = :id
                """)
                .param("regency", regency.value())
                .param("id", id)
                .query(WorkList::item)
                .optional()
                .filter(guard::sees);
    }

    /** Every item there was about one thing, oldest first. */
    @Transactional(readOnly = true)
    public List<WorkItem> about(RegionCode regency, UUID subject) {
        return guard.only(sql.sql("""
                select regency_code, id, kind, subject_id, person_id, village_no, owner_id, event_at, received_at, due_at, working_days, opened_at, done_at, climbed_to
                from work.item
                where regency_code = :regency and subject_id = :subject
                order by opened_at, id
                """)
                .param("regency", regency.value())
                .param("subject", subject)
                .query(WorkList::item)
                .list());
    }

    /** How items climbed, in the order it happened. */
    @Transactional(readOnly = true)
    public List<Climb> climbs(RegionCode regency, List<WorkItem> items) {
        return climbs.of(regency, items.stream().map(WorkItem::id).toList());
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
                Rows.intOrNull(row, "working_days"),
                Rows.time(row, "opened_at"),
                Rows.timeOrNull(row, "done_at"),
                Rows.idOrNull(row, "climbed_to"));
    }
}
