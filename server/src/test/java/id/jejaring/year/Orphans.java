package id.jejaring.year;

import id.jejaring.kernel.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Counts what fell between, from the tables of the modules and without asking any of their checks: what is still to be done and is not
 * exactly one open item with an owner and a due time; what is over and still is an item; what is late with nobody there.
 */
final class Orphans {
    /** A post that falls vacant is noticed in the next round. */
    private static final Duration NOTICED = Duration.ofHours(1);

    private static final String OPEN = """
            with waiting(what, id, kinds) as (
                select 'concern', c.id, array['TRIAGE_CONCERN', 'ANSWER_CONCERN'] from care.concern c where c.taken_up_at is null
                union all
                select 'episode', e.id, array['ASSESS'] from care.episode e
                where not exists (select from care.closure x where x.episode_id = e.id)
                  and not exists (select from care.assessment a where a.episode_id = e.id)
                union all
                select 'visit', v.id, array['VISIT'] from care.visit v where v.outcome is null
                union all
                select 'case that nobody planned further', e.id, array['NEXT_STEP'] from care.episode e
                where not exists (select from care.closure x where x.episode_id = e.id)
                  and exists (select from care.assessment a where a.episode_id = e.id)
                  and not exists (select from care.visit v where v.episode_id = e.id and v.outcome is null)
                  and not exists (
                      select from referral.referral r
                      where r.episode_id = e.id and r.state not in ('withdrawn', 'received')
                        and not (r.state = 'declined' and exists (select from referral.referral n where n.previous_id = r.id)))
                union all
                select 'referral ' || r.state, r.id, array['ANSWER_REFERRAL', 'REFER_ELSEWHERE', 'REPORT_ARRIVAL', 'REPORT_STAY', 'FIND_FAMILY', 'RECEIVE_BACK']
                from referral.referral r
                where r.state not in ('withdrawn', 'received')
                  and not (r.state = 'declined' and exists (select from referral.referral n where n.previous_id = r.id))
                union all
                select 'search for family', s.referral_id, array['FIND_FAMILY'] from referral.family_search s where s.result is null
                union all
                select 'team', t.id, array['FORM_TEAM'] from team.request t where t.met_at is null
                union all
                select 'action', a.id, array['CARRY_OUT_ACTION', 'VERIFY_ACTION'] from meeting.action a
                where not exists (select from meeting.step s where s.action_id = a.id and s.kind = 'verified')
            ), item as (
                select i.id, i.subject_id, i.kind, i.owner_id, i.climbed_to, i.due_at, i.climbs_at
                from work.item i where i.regency_code = '62.01' and i.done_at is null
            )
            """;

    private static final String FALLEN = OPEN + """
            select w.what || ' without one item' as finding, w.id
            from waiting w
            where (select count(*) from item i
                   join access.position p on p.id = i.owner_id and p.closed_at is null
                   where i.subject_id = w.id and i.kind = any(w.kinds) and i.due_at is not null) <> 1
            union all
            select 'item of nothing that waits: ' || i.kind, i.id from item i
            where not exists (select from waiting w where w.id = i.subject_id and i.kind = any(w.kinds))
            union all
            select 'late and nobody there: ' || i.kind, i.id from item i
            where i.due_at < :noticed
              and not exists (
                  select from access.holding h
                  where h.position_id in (i.owner_id, i.climbed_to) and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now))
            union all
            select 'late and did not climb: ' || i.kind, i.id from item i where i.climbs_at < :noticed
            union all
            select 'red flag without concern', s.id from screening.screening s
            where s.red and s.replaces is null and not exists (select from care.concern c where c.id = s.id)
            union all
            select 'received back without a first visit', r.id from referral.referral r
            join referral.discharge d on d.referral_id = r.id
            where r.state = 'received' and d.outcome in ('home', 'left') and r.visit_id is null
              and not exists (select from care.closure x where x.episode_id = r.episode_id)
            union all
            select 'taken up and neither care nor a reason', c.id from care.concern c
            where c.taken_up_at is not null
              and not exists (select from care.handover h where h.concern_id = c.id and h.answer in ('accepted', 'no_care_needed'))
            """;

    /** Open, and nobody has anything open about it: no work on the case, no visit, no referral. They are among what fell between. */
    private static final String IDLE = """
            select count(*)::int from care.episode e
            where not exists (select from care.closure x where x.episode_id = e.id)
              and not exists (
                  select from work.item i
                  where i.done_at is null
                    and (i.subject_id = e.id
                         or i.subject_id in (select v.id from care.visit v where v.episode_id = e.id)
                         or i.subject_id in (select r.id from referral.referral r where r.episode_id = e.id)))
            """;

    /** Of these: came home from a hospital, was not met at the first visit, and nobody has to go again. */
    private static final String UNMET = IDLE + """
              and exists (
                  select from referral.referral r join care.visit v on v.id = r.visit_id
                  where r.episode_id = e.id and v.outcome in ('not_met', 'refused')
                    and not exists (select from care.visit l where l.episode_id = e.id and l.outcome = 'met' and l.done_at > v.done_at))
            """;

    private final JdbcClient sql;

    Orphans(JdbcClient sql) {
        this.sql = sql;
    }

    record Fallen(String finding, UUID id) {}

    List<Fallen> at(Instant now) {
        return sql.sql(FALLEN)
                .param("now", Rows.at(now))
                .param("noticed", Rows.at(now.minus(NOTICED)))
                .query((row, n) -> new Fallen(row.getString("finding"), Rows.id(row, "id")))
                .list();
    }

    int unmet() {
        return sql.sql(UNMET).query(Integer.class).single();
    }

    int idle() {
        return sql.sql(IDLE).query(Integer.class).single();
    }

    /** Reported and signed for, and not there any more. */
    int lost(List<Ledger.Case> cases) {
        return cases.size()
                - sql.sql("select count(*)::int from care.concern where id = any(:ids)")
                        .param("ids", cases.stream().map(one -> one.id).toArray(UUID[]::new))
                        .query(Integer.class)
                        .single();
    }
}
