package id.jejaring.indicator;

import id.jejaring.kernel.Rows;
import id.jejaring.platform.Wording;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The definitions in force on a day, in the order they are read: first what must be zero, then what people wait for. */
@Component
public class Indicators {
    private final JdbcClient sql;

    Indicators(JdbcClient sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<Indicator> on(LocalDate day) {
        return sql.sql("""
                select code, valid_from, kind, item, base_item, finest, better, target, title_id, title_en, about_id, about_en, source from indicator.definition
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                order by rank, code
                """).param("day", day).query(Indicators::indicator).list();
    }

    public Optional<Indicator> find(String code, LocalDate day) {
        return on(day).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    private static Indicator indicator(ResultSet row, int n) throws SQLException {
        return new Indicator(
                row.getString("code"),
                Rows.day(row, "valid_from"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("item"),
                row.getString("base_item"),
                Indicator.Finest.valueOf(row.getString("finest").toUpperCase(Locale.ROOT)),
                Indicator.Better.valueOf(row.getString("better").toUpperCase(Locale.ROOT)),
                row.getBigDecimal("target"),
                new Wording(row.getString("title_id"), row.getString("title_en")),
                new Wording(row.getString("about_id"), row.getString("about_en")),
                row.getString("source"));
    }
}
