package id.jejaring.meeting;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Actions as facts of the month in which they were due as agreed, whatever was postponed: done by then, verified, and whether their
 * number had moved the good way when somebody verified it.
 */
@Component
class ActionFacts implements FactSource {
    private final JdbcClient sql;

    ActionFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "meeting:action";
    }

    @Override
    public Set<String> items() {
        return Set.of("meeting:due", "meeting:in_time", "meeting:verified", "meeting:effective");
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<Fact> facts(Window window) {
        List<Fact> facts = new ArrayList<>();
        window.ask(sql, """
                select a.village_no,
                    exists (
                        select from meeting.step s
                        where s.regency_code = a.regency_code and s.action_id = a.id and s.kind = 'done' and s.at < a.due_at
                          and not exists (
                              select from meeting.step b
                              where b.regency_code = s.regency_code and b.action_id = s.action_id and b.kind = 'returned' and b.at > s.at)) as in_time,
                    v.id is not null as verified,
                    coalesce(case d.better when 'more' then v.value > b.value when 'less' then v.value < b.value end, false) as effective
                from meeting.action a
                join indicator.pub_definition d on d.code = a.indicator_code and d.valid_from = a.indicator_from
                left join meeting.step v on v.regency_code = a.regency_code and v.action_id = a.id and v.kind = 'verified'
                left join meeting.baseline b on b.regency_code = a.regency_code and b.action_id = a.id and b.region_code = a.region_code
                where a.regency_code = :regency and a.village_no = any(:villages) and a.due_at >= :from and a.due_at < :to
                """).query(row -> {
            int village = row.getInt("village_no");
            facts.add(Fact.one("meeting:due", village, null));
            for (String what : List.of("in_time", "verified", "effective")) {
                if (row.getBoolean(what)) {
                    facts.add(Fact.one("meeting:" + what, village, null));
                }
            }
        });
        return facts;
    }
}
