package id.jejaring.referral;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.Rows;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in hospital as a stock: each admission adds one, each discharge of somebody admitted takes one away. */
@Component
class StayFacts implements FactSource {
    private final JdbcClient sql;

    StayFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "referral:stay";
    }

    @Override
    public Set<String> items() {
        return Set.of("referral:in_hospital");
    }

    @Override
    public List<Fact> facts(Window window) {
        return window.ask(sql, """
                select p.village_no, p.person_id, case p.state when 'admitted' then 1 else -1 end as amount
                from referral.progress p
                where p.regency_code = :regency and p.village_no = any(:villages) and p.at >= :from and p.at < :to
                  and (p.state = 'admitted' or p.state = 'discharged' and exists (
                      select from referral.progress a
                      where a.regency_code = p.regency_code and a.referral_id = p.referral_id and a.state = 'admitted'))
                """)
                .query((row, n) -> new Fact(
                        "referral:in_hospital",
                        row.getInt("village_no"),
                        Rows.id(row, "person_id"),
                        row.getLong("amount"),
                        null))
                .list();
    }
}
