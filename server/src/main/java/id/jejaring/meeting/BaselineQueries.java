package id.jejaring.meeting;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers as they were on the day of a decision, and totals that were counted elsewhere. */
@Component
class BaselineQueries {
    private final JdbcClient sql;

    BaselineQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Baseline> of(MeetingAction action) {
        return sql.sql("""
                select region_code, value, n, of_n, people from meeting.baseline
                where regency_code = :regency and action_id = :action order by region_code
                """)
                .param("regency", action.regency().value())
                .param("action", action.id())
                .query((row, n) -> new Baseline(
                        new RegionCode(row.getString("region_code")),
                        new Value(row.getObject("value", Double.class), row.getLong("n"), row.getLong("of_n")),
                        Rows.intOrNull(row, "people")))
                .list();
    }

    void add(MeetingAction action, Baseline baseline) {
        sql.sql("""
                insert into meeting.baseline (regency_code, action_id, region_code, value, n, of_n, people)
                values (:regency, :action, :region, :value, :n, :of, :people)
                """)
                .param("regency", action.regency().value())
                .param("action", action.id())
                .param("region", baseline.region().value())
                .param("value", baseline.value().value())
                .param("n", baseline.value().n())
                .param("of", baseline.value().of())
                .param("people", baseline.people())
                .update();
    }

    List<ImportedTotal> imported(RegionCode regency) {
        return sql.sql("""
                select region_code, month, indicator_code, value, source from meeting.imported
                where regency_code = :regency order by indicator_code, region_code, month
                """)
                .param("regency", regency.value())
                .query((row, n) -> new ImportedTotal(
                        new RegionCode(row.getString("region_code")),
                        YearMonth.from(Rows.day(row, "month")),
                        row.getString("indicator_code"),
                        row.getBigDecimal("value"),
                        row.getString("source")))
                .list();
    }

    /** A total that is sent again takes the place of the earlier one. */
    void record(RegionCode regency, Collection<ImportedTotal> totals, Instant now, UUID by) {
        totals.forEach(total -> sql.sql("""
                insert into meeting.imported (regency_code, region_code, month, indicator_code, value, source, imported_at, imported_by)
                values (:regency, :region, :month, :indicator, :value, :source, :now, :by)
                on conflict (regency_code, region_code, indicator_code, month) do update
                set value = excluded.value, source = excluded.source, imported_at = excluded.imported_at, imported_by = excluded.imported_by
                """)
                .param("regency", regency.value())
                .param("region", total.region().value())
                .param("month", total.month().atDay(1))
                .param("indicator", total.indicator())
                .param("value", total.value())
                .param("source", total.source())
                .param("now", at(now))
                .param("by", by)
                .update());
    }
}
