package id.jejaring.care;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Concerns as facts: how many were received, and how long each waited from the event until a clinician took it up. */
@Component
class CareFacts implements FactSource {
    private final JdbcClient sql;

    CareFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "care:concern";
    }

    @Override
    public Set<String> items() {
        return Set.of("care:reported", "care:handled");
    }

    @Override
    public List<Fact> facts(RegionCode regency, Collection<Integer> villages, Instant from, Instant to) {
        List<Fact> facts = new ArrayList<>();
        sql.sql("""
                select village_no, event_at, taken_up_at from care.concern
                where regency_code = :regency and village_no = any(:villages) and received_at >= :from and received_at < :to
                """)
                .param("regency", regency.value())
                .param("villages", villages.toArray(Integer[]::new))
                .param("from", at(from))
                .param("to", at(to))
                .query(row -> {
                    int village = row.getInt("village_no");
                    @Nullable Instant taken = Rows.timeOrNull(row, "taken_up_at");
                    facts.add(Fact.one("care:reported", village));
                    if (taken != null) {
                        Duration waited = Duration.between(Rows.time(row, "event_at"), taken);
                        facts.add(new Fact("care:handled", village, null, 1, waited));
                    }
                });
        return facts;
    }
}
