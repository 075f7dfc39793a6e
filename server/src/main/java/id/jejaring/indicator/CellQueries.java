package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cells, and where they must be counted anew. */
@Component
class CellQueries {
    static final int BATCH = 5_000;
    private final JdbcClient sql;
    private final Inserts inserts;

    CellQueries(JdbcClient sql, Inserts inserts) {
        this.sql = sql;
        this.inserts = inserts;
    }

    record Touched(UUID id, String source, int villageNo, Instant at) {}

    /** Taken by this transaction alone; what is touched again meanwhile is another row. */
    List<Touched> take(RegionCode regency) {
        return sql.sql("""
                with taken as (
                    select regency_code, id from indicator.touched where regency_code = :regency limit :batch for update skip locked
                )
                delete from indicator.touched t using taken
                where t.regency_code = taken.regency_code and t.id = taken.id
                returning t.id, t.source, t.village_no, t.at
                """)
                .param("regency", regency.value())
                .param("batch", BATCH)
                .query((row, n) -> new Touched(
                        Rows.id(row, "id"), row.getString("source"), row.getInt("village_no"), Rows.time(row, "at")))
                .list();
    }

    /** One month of some villages at a time, so that two programs never write the same cell beside each other. */
    void lock(RegionCode regency, String source, YearMonth month) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", regency + " " + source + " " + month)
                .query(row -> {});
    }

    void clear(RegionCode regency, Collection<String> items, Collection<Integer> villages, YearMonth month) {
        sql.sql("""
                delete from indicator.cell
                where regency_code = :regency and item = any(:items) and month = :month and village_no = any(:villages)
                """)
                .param("regency", regency.value())
                .param("items", items.toArray(String[]::new))
                .param("month", month.atDay(1))
                .param("villages", villages.toArray(Integer[]::new))
                .update();
    }

    void write(RegionCode regency, YearMonth month, Collection<Cell> cells) {
        inserts.all("""
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                select regency_code, item, month, village_no, district_code, facts, total, minutes, people
                from json_populate_recordset(null::indicator.cell, cast(:rows as json))
                """, cells.stream().map(cell -> row(regency, month, cell)).toList());
    }

    private static NewRow row(RegionCode regency, YearMonth month, Cell cell) {
        return NewRow.of(regency)
                .with("item", cell.item())
                .with("month", month.atDay(1).toString())
                .with("village_no", cell.villageNo())
                .with("district_code", cell.district().value())
                .with("facts", cell.facts())
                .with("total", cell.total())
                .with("minutes", cell.minutes())
                .with("people", cell.people());
    }

    /** How many changes wait to be counted. */
    int waiting(RegionCode regency) {
        return sql.sql("select count(*)::int from indicator.touched where regency_code = :regency")
                .param("regency", regency.value())
                .query(Integer.class)
                .single();
    }
}
