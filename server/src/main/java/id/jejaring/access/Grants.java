package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;
import static id.jejaring.kernel.Rows.atOrNull;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a post may do where and until when, as its administrator grants it. */
@Component
public class Grants {
    private final JdbcClient sql;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Grants(JdbcClient sql, Audit audit, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param place name of its facility or region */
    public record Line(
            UUID id,
            Role role,
            String place,
            Instant from,
            @Nullable Instant to) {
        public boolean ended(Instant now) {
            return to != null && !to.isAfter(now);
        }
    }

    public record NewGrant(
            Role role,
            RegionCode region,
            @Nullable UUID facility,
            Instant from,
            @Nullable Instant to) {}

    @Transactional(readOnly = true)
    public List<Line> of(RegionCode body, UUID position) {
        return sql.sql("""
                select g.id, g.role, coalesce(f.name, r.name) as place, g.valid_from, g.valid_to
                from access.position_grant g
                join region.pub_region r on r.code = g.region_code
                left join region.pub_facility f on f.regency_code = g.facility_regency and f.id = g.facility_id
                where g.regency_code = :body and g.position_id = :position
                order by g.valid_to is not null, g.valid_from desc, g.id
                """)
                .param("body", body.value())
                .param("position", position)
                .query((row, n) -> new Line(
                        Rows.id(row, "id"),
                        Role.valueOf(row.getString("role")),
                        row.getString("place"),
                        Rows.time(row, "valid_from"),
                        Rows.timeOrNull(row, "valid_to")))
                .list();
    }

    @Transactional
    public void add(Actor by, UUID position, NewGrant grant) {
        UUID id = ids.next();
        sql.sql("""
                insert into access.position_grant (regency_code, id, position_id, role, region_code, facility_regency, facility_id, valid_from, valid_to)
                values (:body, :id, :position, :role, :region, :facilityBody, :facility, :from, :to)
                """)
                .param("body", by.regency().value())
                .param("id", id)
                .param("position", position)
                .param("role", grant.role().name())
                .param("region", grant.region().value())
                .param(
                        "facilityBody",
                        grant.facility() == null ? null : by.regency().value())
                .param("facility", grant.facility())
                .param("from", at(grant.from()))
                .param("to", atOrNull(grant.to()))
                .update();
        audit.record(by, Action.MANAGE_ACCESS, "grant", id, "added: " + grant.role());
    }

    /** One that has not begun yet ends the moment it would begin. */
    @Transactional
    public boolean end(Actor by, UUID position, UUID grant) {
        int ended = sql.sql("""
                update access.position_grant set valid_to = greatest(:now, valid_from + interval '1 microsecond')
                where regency_code = :body and position_id = :position and id = :id and (valid_to is null or valid_to > :now)
                """)
                .param("now", at(clock.instant()))
                .param("body", by.regency().value())
                .param("position", position)
                .param("id", grant)
                .update();
        if (ended > 0) {
            audit.record(by, Action.MANAGE_ACCESS, "grant", grant, "ended");
        }
        return ended > 0;
    }
}
