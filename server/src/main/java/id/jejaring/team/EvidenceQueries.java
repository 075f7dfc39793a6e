package id.jejaring.team;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class EvidenceQueries {
    private final JdbcClient sql;

    EvidenceQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Meetings and money add up; of trained kader the latest count stands. */
    Map<RegionCode, TeamYear> years(RegionCode place, String kind, int year, Limits limits) {
        Map<RegionCode, TeamYear> years = new HashMap<>();
        sql.sql("""
                select region_code, count(*) filter (where what = 'plan') as plans, count(*) filter (where what = 'meeting') as meetings,
                    coalesce(sum(amount), 0) as funds,
                    coalesce((array_agg(people order by on_day desc, id desc) filter (where what = 'kader'))[1], 0) as kader
                from team.evidence
                where regency_code = :regency and kind = :kind and year = :year and withdrawn_at is null
                  and (region_code = :place or region_code like :below)
                group by region_code
                """)
                .param("regency", place.regency().value())
                .param("kind", kind)
                .param("year", year)
                .param("place", place.value())
                .param("below", place.value() + ".%")
                .query(row -> {
                    years.put(
                            new RegionCode(row.getString("region_code")),
                            TeamYear.judged(
                                    year,
                                    row.getInt("plans"),
                                    row.getInt("meetings"),
                                    row.getLong("funds"),
                                    row.getInt("kader"),
                                    limits));
                });
        return years;
    }

    List<Evidence> of(RegionCode region, String kind) {
        return sql.sql("""
                select id, year, what, on_day, people, amount, source from team.evidence
                where regency_code = :regency and kind = :kind and region_code = :region and withdrawn_at is null
                order by year desc, on_day desc, id desc limit 200
                """)
                .param("regency", region.regency().value())
                .param("kind", kind)
                .param("region", region.value())
                .query(EvidenceQueries::evidence)
                .list();
    }

    /** @return false when it was recorded before */
    boolean add(RegionCode region, String kind, Evidence evidence, Instant now, UUID by) {
        return sql.sql("""
                insert into team.evidence (regency_code, id, kind, region_code, district_code, year, what, on_day, people, amount, source,
                    recorded_at, recorded_by)
                values (:regency, :id, :kind, :region, :district, :year, :what, :day, :people, :amount, :source, :now, :by)
                on conflict (regency_code, id) do nothing
                """)
                        .param("regency", region.regency().value())
                        .param("id", evidence.id())
                        .param("kind", kind)
                        .param("region", region.value())
                        .param("district", DecreeQueries.district(region))
                        .param("year", evidence.year())
                        .param("what", evidence.what().name().toLowerCase(Locale.ROOT))
                        .param("day", evidence.onDay())
                        .param("people", evidence.people())
                        .param("amount", evidence.amount())
                        .param("source", evidence.source())
                        .param("now", at(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean withdraw(RegionCode region, UUID id, Instant now, UUID by) {
        return sql.sql("""
                update team.evidence set withdrawn_at = :now, withdrawn_by = :by
                where regency_code = :regency and id = :id and region_code = :region and withdrawn_at is null
                """)
                        .param("now", at(now))
                        .param("by", by)
                        .param("regency", region.regency().value())
                        .param("id", id)
                        .param("region", region.value())
                        .update()
                == 1;
    }

    private static Evidence evidence(ResultSet row, int n) throws SQLException {
        long amount = row.getLong("amount");
        return new Evidence(
                Rows.id(row, "id"),
                row.getInt("year"),
                EvidenceKind.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                Rows.day(row, "on_day"),
                Rows.intOrNull(row, "people"),
                amount == 0 ? null : amount,
                row.getString("source"));
    }
}
