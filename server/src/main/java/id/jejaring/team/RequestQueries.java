package id.jejaring.team;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RequestQueries {
    private final JdbcClient sql;

    RequestQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Those that wait, of a place and of every place in it. */
    List<TeamRequest> openUnder(RegionCode place, String kind) {
        return sql.sql("""
                select regency_code, id, kind, region_code, village_no, asked_at, asked_by, owner_id, due_at, note, met_at from team.request
                where regency_code = :regency and kind = :kind and met_at is null and (region_code = :place or region_code like :below)
                """)
                .param("regency", place.regency().value())
                .param("kind", kind)
                .param("place", place.value())
                .param("below", place.value() + ".%")
                .query(RequestQueries::request)
                .list();
    }

    Optional<TeamRequest> open(RegionCode region, String kind) {
        return openUnder(region, kind).stream()
                .filter(request -> request.region().equals(region))
                .findFirst();
    }

    List<TeamRequest> byIds(RegionCode regency, Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.sql("""
                select regency_code, id, kind, region_code, village_no, asked_at, asked_by, owner_id, due_at, note, met_at from team.request
                where regency_code = :regency and id = any(:ids)
                """)
                        .param("regency", regency.value())
                        .param("ids", ids.toArray(UUID[]::new))
                        .query(RequestQueries::request)
                        .list();
    }

    void add(TeamRequest request) {
        sql.sql("""
                insert into team.request (regency_code, id, kind, region_code, district_code, village_no, asked_at, asked_by, owner_id, due_at, note)
                values (:regency, :id, :kind, :region, :district, :village, :asked, :by, :owner, :due, :note)
                """)
                .param("regency", request.regency().value())
                .param("id", request.id())
                .param("kind", request.kind())
                .param("region", request.region().value())
                .param("district", request.region().district().value())
                .param("village", request.villageNo())
                .param("asked", at(request.askedAt()))
                .param("by", request.askedBy())
                .param("owner", request.owner())
                .param("due", at(request.dueAt()))
                .param("note", request.note())
                .update();
    }

    void met(TeamRequest request, UUID decree, Instant now) {
        sql.sql(
                        "update team.request set met_at = :now, met_by = :decree where regency_code = :regency and id = :id and met_at is null")
                .param("now", at(now))
                .param("decree", decree)
                .param("regency", request.regency().value())
                .param("id", request.id())
                .update();
    }

    private static TeamRequest request(ResultSet row, int n) throws SQLException {
        return new TeamRequest(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getString("kind"),
                new RegionCode(row.getString("region_code")),
                row.getInt("village_no"),
                Rows.time(row, "asked_at"),
                Rows.id(row, "asked_by"),
                Rows.id(row, "owner_id"),
                Rows.time(row, "due_at"),
                row.getString("note"),
                Rows.timeOrNull(row, "met_at"));
    }
}
