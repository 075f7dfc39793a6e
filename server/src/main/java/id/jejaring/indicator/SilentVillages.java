package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** What is expected of a place, and on what that rests. */
    public record Expectation(double perMille, String source, List<Village> villages) {
        public Expectation of(RegionCode district) {
            return new Expectation(
                    perMille,
                    source,
                    villages.stream()
                            .filter(village -> village.district().equals(district))
                            .toList());
        }

        /** Those where most were to be found first. */
        public List<Village> silent() {
            return villages.stream()
                    .filter(Village::silent)
                    .sorted(Comparator.comparingDouble(Village::expected).reversed())
                    .toList();
        }
    }

    /** @param expected where nobody entered the population a village is missing */
    public record Village(int villageNo, RegionCode district, int people, double expected, boolean silent) {}

    /** By the rate in force on the day; empty where nothing is expected of the indicator. */
    @Transactional(readOnly = true)
    public Optional<Expectation> of(Indicator indicator, RegionCode regency, LocalDate day) {
        return sql.sql("select per_mille, source from indicator.expected(:regency, :item, :day)")
                .param("regency", regency.value())
                .param("item", indicator.item())
                .param("day", day)
                .query((row, n) -> new Expectation(
                        row.getDouble("per_mille"), row.getString("source"), villages(indicator, regency, day)))
                .optional();
    }

    private List<Village> villages(Indicator indicator, RegionCode regency, LocalDate day) {
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
