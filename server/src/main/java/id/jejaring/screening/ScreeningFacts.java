package id.jejaring.screening;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.Rows;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People who were screened, each counted once however often. */
@Component
class ScreeningFacts implements FactSource {
    private final JdbcClient sql;

    ScreeningFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "screening:screening";
    }

    @Override
    public Set<String> items() {
        return Set.of("screening:screened");
    }

    @Override
    public List<Fact> facts(Window window) {
        return window.ask(sql, """
                select village_no, person_id from screening.screening
                where regency_code = :regency and village_no = any(:villages) and event_at >= :from and event_at < :to
                """)
                .query((row, n) ->
                        new Fact("screening:screened", row.getInt("village_no"), Rows.id(row, "person_id"), 1, null))
                .list();
    }
}
