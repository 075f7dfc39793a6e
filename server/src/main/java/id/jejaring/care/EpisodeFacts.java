package id.jejaring.care;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Episodes as a stock: each opening adds one, each closure takes one away. */
@Component
class EpisodeFacts implements FactSource {
    private final JdbcClient sql;

    EpisodeFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "care:episode";
    }

    @Override
    public Set<String> items() {
        return Set.of("care:open_episode");
    }

    @Override
    public List<Fact> facts(RegionCode regency, Collection<Integer> villages, Instant from, Instant to) {
        return sql.sql("""
                select village_no, 1 as amount from care.episode
                where regency_code = :regency and village_no = any(:villages) and opened_at >= :from and opened_at < :to
                union all
                select village_no, -1 from care.closure
                where regency_code = :regency and village_no = any(:villages) and at >= :from and at < :to
                """)
                .param("regency", regency.value())
                .param("villages", villages.toArray(Integer[]::new))
                .param("from", at(from))
                .param("to", at(to))
                .query((row, n) ->
                        new Fact("care:open_episode", row.getInt("village_no"), null, row.getLong("amount"), null))
                .list();
    }
}
