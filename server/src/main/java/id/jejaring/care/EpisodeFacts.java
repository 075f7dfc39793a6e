package id.jejaring.care;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.Rows;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Episodes as stocks: each opening adds one, each closure takes one away; until the first assessment they wait, then they are in
 * care. And everybody once who was ever found: at the first episode.
 */
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
        return Set.of("care:open_episode", "care:unassessed", "care:in_care", "care:found");
    }

    @Override
    public List<Fact> facts(Window window) {
        return window.ask(sql, """
                with episode as (
                    select e.village_no, e.person_id, e.opened_at, x.at as closed_at, a.at as assessed_at,
                           not exists (
                               select from care.episode f
                               where f.regency_code = e.regency_code and f.person_id = e.person_id
                                 and (f.opened_at, f.id) < (e.opened_at, e.id)) as first
                    from care.episode e
                    left join care.closure x on x.regency_code = e.regency_code and x.episode_id = e.id
                    left join lateral (
                        select min(a.at) as at from care.assessment a
                        where a.regency_code = e.regency_code and a.episode_id = e.id) a on true
                    where e.regency_code = :regency and e.village_no = any(:villages)
                ), told as (
                    select 'care:open_episode' as item, village_no, person_id, opened_at as at, 1 as amount from episode
                    union all select 'care:open_episode', village_no, person_id, closed_at, -1 from episode
                    union all select 'care:unassessed', village_no, person_id, opened_at, 1 from episode
                    union all select 'care:unassessed', village_no, person_id, least(assessed_at, closed_at), -1 from episode
                    union all select 'care:in_care', village_no, person_id, assessed_at, 1 from episode
                    union all select 'care:in_care', village_no, person_id, closed_at, -1 from episode where assessed_at is not null
                    union all select 'care:found', village_no, person_id, opened_at, 1 from episode where first
                )
                select item, village_no, person_id, amount from told where at >= :from and at < :to
                """)
                .query((row, n) -> new Fact(
                        row.getString("item"),
                        row.getInt("village_no"),
                        Rows.id(row, "person_id"),
                        row.getLong("amount"),
                        null))
                .list();
    }
}
