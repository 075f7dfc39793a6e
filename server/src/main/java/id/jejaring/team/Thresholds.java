package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Dated reference data: a regency's own number before that of the whole country. */
@Component
class Thresholds {
    private final JdbcClient sql;

    Thresholds(JdbcClient sql) {
        this.sql = sql;
    }

    Limits of(RegionCode regency, LocalDate day) {
        Map<String, Integer> amounts = new HashMap<>();
        sql.sql("""
                select distinct on (name) name, amount from team.threshold
                where regency_code in ('00', :regency) and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by name, regency_code desc, valid_from desc
                """).param("regency", regency.value()).param("day", day).query(row -> {
            amounts.put(row.getString("name"), row.getInt("amount"));
        });
        return new Limits(
                amount(amounts, "expiring_days"),
                amount(amounts, "answer_days"),
                amount(amounts, "meetings"),
                amount(amounts, "kader"));
    }

    private static int amount(Map<String, Integer> amounts, String name) {
        Integer amount = amounts.get(name);
        if (amount == null) {
            throw new IllegalStateException("no threshold " + name);
        }
        return amount;
    }
}
