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

/** SQL on care.episode, its closure and its assessments. */
@Component
class EpisodeQueries {
    static final int MOST = 300;
    private final JdbcClient sql;

    EpisodeQueries(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Episode e, UUID openedBy) {
        sql.sql("""
                insert into care.episode (regency_code, id, person_id, village_no, concern_id, previous_id, owner_id, opened_at, opened_by)
                values (:regency, :id, :person, :village, :concern, :previous, :owner, :opened, :by)
                """)
                .param("regency", e.regency().value())
                .param("id", e.id())
                .param("person", e.person())
                .param("village", e.villageNo())
                .param("concern", e.concern())
                .param("previous", e.previous())
                .param("owner", e.owner())
                .param("opened", at(e.openedAt()))
                .param("by", openedBy)
                .update();
    }

    Optional<Episode> find(RegionCode regency, UUID id) {
        return select(regency, List.of(id), List.of()).stream().findFirst();
    }

    /** Locks the row, so that closing and visiting do not cross. */
    Optional<Episode> lock(RegionCode regency, UUID id) {
        sql.sql("select from care.episode where regency_code = :regency and id = :id for update")
                .param("regency", regency.value())
                .param("id", id)
                .query((row, n) -> true)
                .optional();
        return find(regency, id);
    }

    /** Several, always in one order: of two who lock the same ones, the second waits and neither waits for the other. */
    void lock(RegionCode regency, Collection<UUID> ids) {
        sql.sql("select id from care.episode where regency_code = :regency and id = any(:ids) order by id for update")
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> true)
                .list();
    }

    List<Episode> byIds(RegionCode regency, Collection<UUID> ids) {
        return select(regency, ids, List.of());
    }

    List<Episode> ofPeople(RegionCode regency, Collection<UUID> people) {
        return select(regency, List.of(), people);
    }

    /** What is known of an open episode that may lie beyond the scope. */
    record Running(UUID id, UUID person) {}

    /** The open episode of these records of one person in that village. */
    Optional<Running> running(RegionCode regency, Collection<UUID> records, int villageNo) {
        return sql.sql("select id, person_id from care.running(:regency, :records, :village)")
                .param("regency", regency.value())
                .param("records", records.toArray(UUID[]::new))
                .param("village", villageNo)
                .query((row, n) -> new Running(Rows.id(row, "id"), Rows.id(row, "person_id")))
                .optional();
    }

    private List<Episode> select(RegionCode regency, Collection<UUID> ids, Collection<UUID> people) {
        return sql.sql("""
                select e.regency_code, e.id, e.person_id, e.village_no, e.concern_id, e.previous_id, e.owner_id, e.opened_at,
                       c.reason, c.note, c.at, c.by_position
                from care.episode e
                left join care.closure c on c.regency_code = e.regency_code and c.episode_id = e.id
                where e.regency_code = :regency and (e.id = any(:ids) or e.person_id = any(:people))
                order by e.opened_at
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query(EpisodeQueries::episode)
                .list();
    }

    /** Newest first; closed ones only when asked for. */
    List<Episode> list(RegionCode regency, boolean closed) {
        return sql.sql("""
                select e.regency_code, e.id, e.person_id, e.village_no, e.concern_id, e.previous_id, e.owner_id, e.opened_at,
                       c.reason, c.note, c.at, c.by_position
                from care.episode e
                left join care.closure c on c.regency_code = e.regency_code and c.episode_id = e.id
                where e.regency_code = :regency and (c.episode_id is not null) = :closed
                order by coalesce(c.at, e.opened_at) desc limit :most
                """)
                .param("regency", regency.value())
                .param("closed", closed)
                .param("most", MOST)
                .query(EpisodeQueries::episode)
                .list();
    }

    /**
     * @param idle open and assessed, and nothing is planned
     * @param asked its owner has it as work to say how it goes on
     */
    record Standing(boolean idle, boolean asked) {}

    Standing standing(Episode e) {
        return sql.sql("""
                select exists (select from care.pub_idle i where i.regency_code = :regency and i.episode_id = :id) as idle,
                       exists (
                           select from work.pub_item w
                           where w.regency_code = :regency and w.subject_id = :id and w.kind = :kind and w.done_at is null) as asked
                """)
                .param("regency", e.regency().value())
                .param("id", e.id())
                .param("kind", CareWork.NEXT_STEP)
                .query((row, n) -> new Standing(row.getBoolean("idle"), row.getBoolean("asked")))
                .single();
    }

    void close(Episode e, Episode.Closure closure) {
        sql.sql("""
                insert into care.closure (regency_code, episode_id, person_id, village_no, reason, note, at, by_position)
                values (:regency, :episode, :person, :village, :reason, :note, :at, :by)
                """)
                .param("regency", e.regency().value())
                .param("episode", e.id())
                .param("person", e.person())
                .param("village", e.villageNo())
                .param("reason", ConcernQueries.lower(closure.reason()))
                .param("note", closure.note())
                .param("at", at(closure.at()))
                .param("by", closure.by())
                .update();
    }

    void add(Episode e, Assessment a) {
        sql.sql("""
                insert into care.assessment (regency_code, id, episode_id, person_id, village_no, consent_id, findings, risk, diagnosis, plan, at, by_position)
                values (:regency, :id, :episode, :person, :village, :consent, :findings, :risk, :diagnosis, :plan, :at, :by)
                """)
                .param("regency", e.regency().value())
                .param("id", a.id())
                .param("episode", e.id())
                .param("person", e.person())
                .param("village", e.villageNo())
                .param("consent", a.consent())
                .param("findings", a.findings())
                .param("risk", ConcernQueries.lower(a.risk()))
                .param("diagnosis", a.diagnosis())
                .param("plan", a.plan())
                .param("at", at(a.at()))
                .param("by", a.by())
                .update();
    }

    /** Oldest first. */
    List<Assessment> assessments(RegionCode regency, Collection<UUID> episodes) {
        return sql.sql("""
                select id, episode_id, consent_id, findings, risk, diagnosis, plan, at, by_position from care.assessment
                where regency_code = :regency and episode_id = any(:episodes) order by at
                """)
                .param("regency", regency.value())
                .param("episodes", episodes.toArray(UUID[]::new))
                .query((row, n) -> new Assessment(
                        Rows.id(row, "id"),
                        Rows.id(row, "episode_id"),
                        Rows.id(row, "consent_id"),
                        row.getString("findings"),
                        Assessment.Risk.valueOf(row.getString("risk").toUpperCase(Locale.ROOT)),
                        row.getString("diagnosis"),
                        row.getString("plan"),
                        Rows.time(row, "at"),
                        Rows.id(row, "by_position")))
                .list();
    }

    private static Episode episode(ResultSet row, int n) throws SQLException {
        return new Episode(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                Rows.idOrNull(row, "concern_id"),
                Rows.idOrNull(row, "previous_id"),
                Rows.id(row, "owner_id"),
                Rows.time(row, "opened_at"),
                closure(row));
    }

    private static Episode.@Nullable Closure closure(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return reason == null
                ? null
                : new Episode.Closure(
                        Episode.Reason.valueOf(reason.toUpperCase(Locale.ROOT)),
                        row.getString("note"),
                        Rows.time(row, "at"),
                        Rows.id(row, "by_position"));
    }
}
