package id.jejaring.care;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Planned visits as facts of the day they were planned for; a cancelled one was never due. */
@Component
class VisitFacts implements FactSource {
    private final JdbcClient sql;

    VisitFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "care:visit";
    }

    @Override
    public Set<String> items() {
        return Set.of("care:visit_due", "care:visit_done");
    }

    @Override
    public List<Fact> facts(Window window) {
        List<Fact> facts = new ArrayList<>();
        window.ask(sql, """
                select village_no, person_id, coalesce(outcome in ('met', 'not_met', 'refused'), false) as done from care.visit
                where regency_code = :regency and village_no = any(:villages) and outcome is distinct from 'cancelled'
                  and planned_on + time '12:00' at time zone 'UTC' >= :from and planned_on + time '12:00' at time zone 'UTC' < :to
                """).query(row -> {
            int village = row.getInt("village_no");
            UUID person = Rows.id(row, "person_id");
            facts.add(Fact.one("care:visit_due", village, person));
            if (row.getBoolean("done")) {
                facts.add(Fact.one("care:visit_done", village, person));
            }
        });
        return facts;
    }
}
