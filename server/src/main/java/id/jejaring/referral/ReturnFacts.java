package id.jejaring.referral;

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

/** People discharged to their home, and whether each was received back and met there in the time of that day's rule. */
@Component
class ReturnFacts implements FactSource {
    private final JdbcClient sql;

    ReturnFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "referral:discharge";
    }

    @Override
    public Set<String> items() {
        return Set.of("referral:discharged", "referral:visited");
    }

    @Override
    public List<Fact> facts(Window window) {
        List<Fact> facts = new ArrayList<>();
        window.ask(sql, """
                select d.village_no, d.person_id,
                    coalesce(r.state = 'received' and v.outcome = 'met' and v.done_at <= d.at + make_interval(mins => rule.minutes), false) as visited
                from referral.discharge d
                join referral.referral r on r.regency_code = d.regency_code and r.id = d.referral_id
                left join care.pub_visit v on v.regency_code = r.regency_code and v.id = r.visit_id
                left join lateral (
                    select t.minutes from referral.response_time t
                    where t.step = 'first_visit' and t.valid_from <= d.at::date and (t.valid_to is null or t.valid_to > d.at::date)
                    order by t.valid_from desc limit 1) rule on true
                where d.regency_code = :regency and d.village_no = any(:villages) and d.at >= :from and d.at < :to and d.outcome in ('home', 'left')
                """).query(row -> {
            int village = row.getInt("village_no");
            UUID person = Rows.id(row, "person_id");
            facts.add(Fact.one("referral:discharged", village, person));
            if (row.getBoolean("visited")) {
                facts.add(Fact.one("referral:visited", village, person));
            }
        });
        return facts;
    }
}
