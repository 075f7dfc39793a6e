package id.jejaring.work;

import static id.jejaring.kernel.Rows.at;
import static id.jejaring.kernel.Rows.atOrNull;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Items that climb, and how they climbed. */
@Component
class ClimbQueries {
    private final JdbcClient sql;

    ClimbQueries(JdbcClient sql) {
        this.sql = sql;
    }

    record Waiting(
            RegionCode regency,
            UUID id,
            @Nullable UUID person,
            int villageNo,
            RegionCode district,
            UUID owner,
            Ladder ladder,
            @Nullable Tier tier,
            Instant eventAt,
            Instant dueAt,
            Instant climbsAt) {}

    /** Held by this transaction alone: two programs on one database never bring the same item up twice. */
    Optional<Waiting> lockNext(RegionCode regency, Instant now, Set<UUID> except) {
        return sql.sql("""
                select regency_code, id, person_id, village_no, district_code, owner_id, ladder, tier, event_at, due_at, climbs_at
                from work.item
                where regency_code = :regency and done_at is null and climbs_at <= :now and id <> all(:except)
                order by climbs_at, id limit 1
                for no key update skip locked
                """)
                .param("regency", regency.value())
                .param("now", at(now))
                .param("except", except.toArray(UUID[]::new))
                .query(ClimbQueries::waiting)
                .optional();
    }

    /** What waits with a post that nobody holds any more does not wait for its time. */
    int hasten(RegionCode regency, Set<UUID> deserted, Instant now) {
        return sql.sql("""
                update work.item set climbs_at = :now
                where regency_code = :regency and done_at is null and tier is null and climbs_at > :now and owner_id = any(:owners)
                """)
                .param("regency", regency.value())
                .param("now", at(now))
                .param("owners", deserted.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> owners(RegionCode regency) {
        return sql.sql("""
                select distinct owner_id from work.item where regency_code = :regency and done_at is null and tier is null
                """)
                .param("regency", regency.value())
                .query((row, n) -> Rows.id(row, "owner_id"))
                .set();
    }

    void climbed(Waiting item, UUID id, Climb climb, @Nullable Instant next) {
        sql.sql("""
                insert into work.climb (regency_code, id, item_id, person_id, village_no, tier, post_id, on_duty, planned_at, at)
                values (:regency, :id, :item, :person, :village, :tier, :post, :duty, :planned, :at)
                """)
                .param("regency", item.regency().value())
                .param("id", id)
                .param("item", item.id())
                .param("person", item.person())
                .param("village", item.villageNo())
                .param("tier", climb.tier().stored())
                .param("post", climb.post())
                .param("duty", climb.onDuty())
                .param("planned", at(climb.plannedAt()))
                .param("at", at(climb.at()))
                .update();
        sql.sql("""
                update work.item set tier = :tier, climbed_to = coalesce(:post, climbed_to), climbs_at = :next
                where regency_code = :regency and id = :id
                """)
                .param("tier", climb.tier().stored())
                .param("post", climb.post())
                .param("next", atOrNull(next))
                .param("regency", item.regency().value())
                .param("id", item.id())
                .update();
    }

    void atTheTop(Waiting item) {
        sql.sql("update work.item set climbs_at = null where regency_code = :regency and id = :id")
                .param("regency", item.regency().value())
                .param("id", item.id())
                .update();
    }

    /** In force on that day; for a day before there was any rule, the first. */
    ClimbRule rule(LocalDate day) {
        return sql.sql("""
                select share_percent, least_minutes, most_minutes from work.climb_rule
                order by valid_from <= :day desc, abs(valid_from - cast(:day as date)) limit 1
                """)
                .param("day", day)
                .query((row, n) -> new ClimbRule(
                        row.getInt("share_percent"),
                        Duration.ofMinutes(row.getInt("least_minutes")),
                        Duration.ofMinutes(row.getInt("most_minutes"))))
                .single();
    }

    /** In the order they happened. */
    List<Climb> of(RegionCode regency, Collection<UUID> items) {
        return sql
                .sql("""
                select item_id, tier, post_id, on_duty, planned_at, at from work.climb
                where regency_code = :regency and item_id = any(:items)
                """)
                .param("regency", regency.value())
                .param("items", items.toArray(UUID[]::new))
                .query(ClimbQueries::climb)
                .stream()
                .sorted(Comparator.comparing(Climb::at).thenComparing(Climb::tier))
                .toList();
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Waiting(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.idOrNull(row, "person_id"),
                row.getInt("village_no"),
                new RegionCode(row.getString("district_code")),
                Rows.id(row, "owner_id"),
                Ladder.of(row.getString("ladder")),
                Tier.of(row.getString("tier")),
                Rows.time(row, "event_at"),
                Rows.time(row, "due_at"),
                Rows.time(row, "climbs_at"));
    }

    private static Climb climb(ResultSet row, int n) throws SQLException {
        return new Climb(
                Rows.id(row, "item_id"),
                Tier.valueOf(row.getString("tier").toUpperCase(java.util.Locale.ROOT)),
                Rows.idOrNull(row, "post_id"),
                row.getBoolean("on_duty"),
                Rows.time(row, "planned_at"),
                Rows.time(row, "at"));
    }
}
