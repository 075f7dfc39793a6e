package id.jejaring.screening;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.Collection;
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
    public List<Fact> facts(RegionCode regency, Collection<Integer> villages, Instant from, Instant to) {
        return sql.sql("""
                select village_no, person_id from screening.screening
                where regency_code = :regency and village_no = any(:villages) and event_at >= :from and event_at < :to
                """)
                .param("regency", regency.value())
                .param("villages", villages.toArray(Integer[]::new))
                .param("from", at(from))
                .param("to", at(to))
                .query((row, n) ->
                        new Fact("screening:screened", row.getInt("village_no"), Rows.id(row, "person_id"), 1, null))
                .list();
    }
}
