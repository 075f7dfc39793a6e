package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
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

    CellQueries(JdbcClient sql) {
        this.sql = sql;
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

    void write(RegionCode regency, RegionCode district, YearMonth month, Cell cell) {
        sql.sql("""
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                values (:regency, :item, :month, :village, :district, :facts, :total, :minutes, :people)
                """)
                .param("regency", regency.value())
                .param("item", cell.item())
                .param("month", month.atDay(1))
                .param("village", cell.villageNo())
                .param("district", district.value())
                .param("facts", cell.facts())
                .param("total", cell.total())
                .param("minutes", cell.minutes().toArray(Integer[]::new))
                .param("people", cell.people().toArray(Long[]::new))
                .update();
    }

    /** How many changes wait to be counted. */
    int waiting(RegionCode regency) {
        return sql.sql("select count(*)::int from indicator.touched where regency_code = :regency")
                .param("regency", regency.value())
                .query(Integer.class)
                .single();
    }
}
