package id.jejaring.team;

import static id.jejaring.kernel.Rows.at;
import static id.jejaring.kernel.Rows.atOrNull;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DecreeQueries {
    private final JdbcClient sql;

    DecreeQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Of a place and of every place in it. */
    List<Decree> under(RegionCode place, String kind) {
        return sql.sql("""
                select regency_code, id, kind, region_code, number, decided_on, signatory, starts_on, ends_on, funding, replaces, valid_at, replaced_on
                from team.decree
                where regency_code = :regency and kind = :kind and (region_code = :place or region_code like :below)
                order by starts_on desc, id
                """)
                .param("regency", place.regency().value())
                .param("kind", kind)
                .param("place", place.value())
                .param("below", place.value() + ".%")
                .query(DecreeQueries::decree)
                .list();
    }

    Optional<Decree> find(RegionCode regency, UUID id) {
        return sql.sql("""
                select regency_code, id, kind, region_code, number, decided_on, signatory, starts_on, ends_on, funding, replaces, valid_at, replaced_on
                from team.decree where regency_code = :regency and id = :id
                """)
                .param("regency", regency.value())
                .param("id", id)
                .query(DecreeQueries::decree)
                .optional();
    }

    /** All of one team, so that two who enter decrees at once see each other's. */
    List<Decree> lock(RegionCode region, String kind) {
        return sql.sql("""
                select regency_code, id, kind, region_code, number, decided_on, signatory, starts_on, ends_on, funding, replaces, valid_at, replaced_on
                from team.decree where regency_code = :regency and kind = :kind and region_code = :region
                order by starts_on desc, id for update
                """)
                .param("regency", region.regency().value())
                .param("kind", kind)
                .param("region", region.value())
                .query(DecreeQueries::decree)
                .list();
    }

    /** New, or a draft as it reads now. */
    void keep(Decree decree, Instant now, UUID by) {
        sql.sql("""
                insert into team.decree as d (regency_code, id, kind, region_code, district_code, number, decided_on, signatory, starts_on,
                    ends_on, funding, replaces, entered_at, entered_by, valid_at, valid_by)
                values (:regency, :id, :kind, :region, :district, :number, :decided, :signatory, :starts, :ends, :funding, :replaces,
                    :now, :by, :valid, :validBy)
                on conflict (regency_code, id) do update set
                    number = excluded.number, decided_on = excluded.decided_on, signatory = excluded.signatory,
                    starts_on = excluded.starts_on, ends_on = excluded.ends_on, funding = excluded.funding,
                    replaces = excluded.replaces, valid_at = excluded.valid_at, valid_by = excluded.valid_by
                where d.valid_at is null
                """)
                .param("regency", decree.regency().value())
                .param("id", decree.id())
                .param("kind", decree.kind())
                .param("region", decree.region().value())
                .param("district", district(decree.region()))
                .param("number", decree.paper().number())
                .param("decided", decree.paper().decidedOn())
                .param("signatory", decree.paper().signatory())
                .param("starts", decree.paper().startsOn())
                .param("ends", decree.paper().endsOn())
                .param("funding", code(decree.paper().funding()))
                .param("replaces", decree.replaces())
                .param("now", at(now))
                .param("by", by)
                .param("valid", atOrNull(decree.validAt()))
                .param("validBy", decree.draft() ? null : by)
                .update();
    }

    void replaced(RegionCode regency, UUID id, LocalDate on) {
        sql.sql("update team.decree set replaced_on = :on where regency_code = :regency and id = :id")
                .param("on", on)
                .param("regency", regency.value())
                .param("id", id)
                .update();
    }

    static @Nullable String district(RegionCode region) {
        return region.level() < 3 ? null : region.district().value();
    }

    private static @Nullable String code(@Nullable Enum<?> value) {
        return value == null ? null : value.name().toLowerCase(Locale.ROOT);
    }

    private static Decree decree(ResultSet row, int n) throws SQLException {
        String funding = row.getString("funding");
        return new Decree(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getString("kind"),
                new RegionCode(row.getString("region_code")),
                new Decree.Paper(
                        row.getString("number"),
                        Rows.dayOrNull(row, "decided_on"),
                        row.getString("signatory"),
                        Rows.day(row, "starts_on"),
                        Rows.dayOrNull(row, "ends_on"),
                        funding == null ? null : Funding.valueOf(funding.toUpperCase(Locale.ROOT))),
                Rows.idOrNull(row, "replaces"),
                Rows.timeOrNull(row, "valid_at"),
                Rows.dayOrNull(row, "replaced_on"));
    }
}
