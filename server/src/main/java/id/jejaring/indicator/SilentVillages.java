package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Villages where fewer were found than their people let one expect: so few that chance alone would bring it less than one time in
 * twenty. No reports is not good news.
 */
@Component
public class SilentVillages {
    private final JdbcClient sql;

    SilentVillages(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param expected by the rate in force on the day; where nobody entered the population a village is missing */
    public record Village(int villageNo, RegionCode district, int people, double expected, boolean silent) {}

    /** Empty where nothing is expected of the indicator. */
    @Transactional(readOnly = true)
    public List<Village> of(Indicator indicator, RegionCode regency, LocalDate day) {
        return sql.sql("""
                select village_no, district_code, people, expected, silent
                from indicator.silence(:regency, :item, :last, :day) order by village_no
                """)
                .param("regency", regency.value())
                .param("item", indicator.item())
                .param("last", day.withDayOfMonth(1))
                .param("day", day)
                .query((row, n) -> new Village(
                        row.getInt("village_no"),
                        new RegionCode(row.getString("district_code")),
                        row.getInt("people"),
                        row.getDouble("expected"),
                        row.getBoolean("silent")))
                .list();
    }
}
