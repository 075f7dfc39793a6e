package id.jejaring.team;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Villages with a team as a stock: the first day of a decree in force adds one, the day after its last takes one away. */
@Component
class TeamFacts implements FactSource {
    private final JdbcClient sql;

    TeamFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "team:decree";
    }

    @Override
    public Set<String> items() {
        return Set.of("team:village_team");
    }

    @Override
    public boolean personal() {
        return false;
    }

    @Override
    public List<Fact> facts(Window window) {
        return window.ask(sql, """
                select r.village_no, turn.amount
                from team.decree d
                join region.pub_region r on r.code = d.region_code
                cross join lateral (values (lower(d.in_force), 1), (upper(d.in_force), -1)) turn (day, amount)
                where d.regency_code = :regency and d.valid_at is not null and not isempty(d.in_force) and r.village_no = any(:villages)
                  and turn.day + time '12:00' at time zone 'UTC' >= :from and turn.day + time '12:00' at time zone 'UTC' < :to
                """)
                .query((row, n) ->
                        new Fact("team:village_team", row.getInt("village_no"), null, row.getLong("amount"), null))
                .list();
    }
}
