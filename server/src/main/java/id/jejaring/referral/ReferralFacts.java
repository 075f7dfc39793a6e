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

/** Referrals as facts of the moment they were sent, and whether the first answer came in the time of that day's rule. */
@Component
class ReferralFacts implements FactSource {
    private final JdbcClient sql;

    ReferralFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "referral:referral";
    }

    @Override
    public Set<String> items() {
        return Set.of("referral:sent", "referral:in_time");
    }

    /** One that was withdrawn before anybody answered was never to be answered. */
    @Override
    public List<Fact> facts(Window window) {
        List<Fact> facts = new ArrayList<>();
        window.ask(sql, """
                select r.village_no, r.person_id, coalesce(a.at <= r.sent_at + make_interval(mins => rule.minutes), false) as in_time
                from referral.referral r
                left join lateral (
                    select min(p.at) as at from referral.progress p
                    where p.regency_code = r.regency_code and p.referral_id = r.id and p.state in ('accepted', 'declined', 'arrived')) a on true
                left join lateral (
                    select t.minutes from referral.response_time t
                    where t.step = 'answer' and t.urgency = r.urgency
                      and t.valid_from <= r.sent_at::date and (t.valid_to is null or t.valid_to > r.sent_at::date)
                    order by t.valid_from desc limit 1) rule on true
                where r.regency_code = :regency and r.village_no = any(:villages) and r.sent_at >= :from and r.sent_at < :to
                  and (a.at is not null or r.state <> 'withdrawn')
                """).query(row -> {
            int village = row.getInt("village_no");
            UUID person = Rows.id(row, "person_id");
            facts.add(Fact.one("referral:sent", village, person));
            if (row.getBoolean("in_time")) {
                facts.add(Fact.one("referral:in_time", village, person));
            }
        });
        return facts;
    }
}
