package id.jejaring.indicator.spi;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which facts are asked for: those of these villages, from one moment to before another. */
public record Window(RegionCode regency, Collection<Integer> villages, Instant from, Instant to) {
    /** @param statement looks through the window by :regency, :villages, :from and :to */
    public JdbcClient.StatementSpec ask(JdbcClient sql, String statement) {
        return sql.sql(statement)
                .param("regency", regency.value())
                .param("villages", villages.toArray(Integer[]::new))
                .param("from", at(from))
                .param("to", at(to));
    }
}
