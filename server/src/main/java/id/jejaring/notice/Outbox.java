package id.jejaring.notice;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Mails that wait to be sent. One is written with its notice or not at all, and leaves only with an end that is written down: sent,
 * given up, or withdrawn because nobody wants it there any more. Sending is the work of {@link Mailer}.
 */
@Component
public class Outbox {
    public static final int MOST = 100;
    private static final Duration SHOWN = Duration.ofDays(30);
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final Scopes scopes;

    Outbox(JdbcClient sql, Ids ids, InstantSource clock, Scopes scopes) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scopes = scopes;
    }

    enum Ending {
        SENT,
        GIVEN_UP,
        WITHDRAWN;

        String stored() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private record Account(String body, UUID id) {}

    /** For everybody who holds the post and wants mail. Who that is, the cause of the notice need not be able to see. */
    @Transactional(propagation = Propagation.MANDATORY)
    void put(RegionCode body, UUID post, UUID notice) {
        scopes.within(Scope.SIGN_IN.and(Scope.current()), () -> {
            for (Account one : wanting(body, post)) {
                sql.sql("""
                        insert into notice.mail (regency_code, id, account_id, notice_regency, notice_id, made_at, due_at)
                        values (:home, :id, :account, :body, :notice, :now, :now)
                        """)
                        .param("home", one.body())
                        .param("id", ids.next())
                        .param("account", one.id())
                        .param("body", body.value())
                        .param("notice", notice)
                        .param("now", at(clock.instant()))
                        .update();
            }
            return null;
        });
    }

    private List<Account> wanting(RegionCode body, UUID post) {
        return sql.sql("""
                select distinct h.account_regency, h.account_id from access.pub_holding h
                join notice.address a on a.regency_code = h.account_regency and a.account_id = h.account_id and a.confirmed_at is not null
                where h.regency_code = :body and h.position_id = :post
                  and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)
                """)
                .param("body", body.value())
                .param("post", post)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Account(row.getString("account_regency"), Rows.id(row, "account_id")))
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void putCode(RegionCode home, UUID account, UUID address) {
        sql.sql("""
                insert into notice.mail (regency_code, id, account_id, address_id, made_at, due_at)
                values (:home, :id, :account, :address, :now, :now)
                """)
                .param("home", home.value())
                .param("id", ids.next())
                .param("account", account)
                .param("address", address)
                .param("now", at(clock.instant()))
                .update();
    }

    int codesSince(RegionCode home, UUID account, Instant since) {
        return sql.sql("""
                select count(*)::int from notice.mail
                where regency_code = :home and account_id = :account and address_id is not null and made_at > :since
                """)
                .param("home", home.value())
                .param("account", account)
                .param("since", at(since))
                .query(Integer.class)
                .single();
    }

    /**
     * Taken by this program for as long as one conversation may last, and the attempt written down before it begins: after a kill
     * another one tries again.
     */
    @Transactional
    Optional<OutgoingMail> claim(RegionCode body, Instant now) {
        Optional<UUID> next = sql.sql("""
                select id from notice.mail where regency_code = :body and ended_at is null and due_at <= :now
                order by due_at, id limit 1
                for no key update skip locked
                """)
                .param("body", body.value())
                .param("now", at(now))
                .query((row, n) -> Rows.id(row, "id"))
                .optional();
        next.ifPresent(id -> begin(body, id, now));
        return next.map(id -> find(body, id, now));
    }

    private void begin(RegionCode body, UUID id, Instant now) {
        sql.sql("""
                with taken as (
                    update notice.mail set due_at = :claimed, attempts = attempts + 1
                    where regency_code = :body and id = :id
                    returning attempts
                )
                insert into notice.attempt (regency_code, mail_id, no, started_at) select :body, :id, attempts, :now from taken
                """)
                .param("claimed", at(now.plus(MailRules.CLAIM)))
                .param("body", body.value())
                .param("id", id)
                .param("now", at(now))
                .update();
    }

    // An address that changed, a post that somebody else holds, a disabled account: nobody wants that mail there any
    // more.
    private OutgoingMail find(RegionCode body, UUID id, Instant now) {
        return sql.sql("""
                select m.regency_code, m.id, m.account_id, coalesce(m.notice_id, m.address_id) as about, m.notice_regency, m.made_at, m.attempts,
                       c.language, a.email, n.due_at
                from notice.mail m
                join access.pub_account c on c.regency_code = m.regency_code and c.id = m.account_id
                left join notice.notice n on n.regency_code = m.notice_regency and n.id = m.notice_id
                left join notice.address a on a.regency_code = m.regency_code and a.account_id = m.account_id and c.disabled_at is null
                  and (a.id = m.address_id and a.confirmed_at is null
                    or a.confirmed_at is not null and exists (
                        select from access.pub_holding h
                        where h.regency_code = n.regency_code and h.position_id = n.post_id
                          and h.account_regency = m.regency_code and h.account_id = m.account_id
                          and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)))
                where m.regency_code = :body and m.id = :id
                """)
                .param("now", at(now))
                .param("body", body.value())
                .param("id", id)
                .query(Outbox::outgoing)
                .single();
    }

    private static OutgoingMail outgoing(ResultSet row, int n) throws SQLException {
        String where = row.getString("notice_regency");
        return new OutgoingMail(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "account_id"),
                Rows.id(row, "about"),
                where == null ? null : new RegionCode(where),
                row.getString("language"),
                row.getString("email"),
                Rows.timeOrNull(row, "due_at"),
                Rows.time(row, "made_at"),
                row.getInt("attempts"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tried(OutgoingMail mail, String outcome, String said, Instant now) {
        sql.sql("""
                update notice.attempt set ended_at = :now, outcome = :outcome, said = :said
                where regency_code = :body and mail_id = :mail and no = :no
                """)
                .param("now", at(now))
                .param("outcome", outcome)
                .param("said", said)
                .param("body", mail.body().value())
                .param("mail", mail.id())
                .param("no", mail.attempt())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void end(OutgoingMail mail, Ending ending, Instant now) {
        sql.sql("""
                update notice.mail set ended_at = :now, ending = :ending
                where regency_code = :body and id = :id and ended_at is null
                """)
                .param("now", at(now))
                .param("ending", ending.stored())
                .param("body", mail.body().value())
                .param("id", mail.id())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void later(OutgoingMail mail, Instant due) {
        sql.sql("update notice.mail set due_at = :due where regency_code = :body and id = :id and ended_at is null")
                .param("due", at(due))
                .param("body", mail.body().value())
                .param("id", mail.id())
                .update();
    }

    /** Of the accounts of a body: given up within a month, and what waits for another try. */
    @Transactional(readOnly = true)
    public List<StuckMail> stuck(RegionCode body) {
        return sql.sql("""
                select m.id, m.account_id, c.full_name, m.made_at, m.attempts, m.due_at, m.ended_at, (
                           select t.said from notice.attempt t
                           where t.regency_code = m.regency_code and t.mail_id = m.id and t.said is not null
                           order by t.no desc limit 1) as said
                from notice.mail m
                join access.pub_account c on c.regency_code = m.regency_code and c.id = m.account_id
                where m.regency_code = :body and (m.ended_at is null or m.ending = 'given_up' and m.ended_at > :since)
                order by m.ended_at is null, m.ended_at desc, m.made_at, m.id limit :most
                """)
                .param("body", body.value())
                .param("since", at(clock.instant().minus(SHOWN)))
                .param("most", MOST)
                .query((row, n) -> new StuckMail(
                        Rows.id(row, "id"),
                        Rows.id(row, "account_id"),
                        row.getString("full_name"),
                        Rows.time(row, "made_at"),
                        row.getInt("attempts"),
                        Rows.time(row, "due_at"),
                        Rows.timeOrNull(row, "ended_at"),
                        row.getString("said")))
                .list();
    }

    /** Once more, because what was wrong has been repaired. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean again(RegionCode body, UUID id) {
        return sql.sql("""
                update notice.mail set ended_at = null, ending = null, due_at = :now
                where regency_code = :body and id = :id and ending = 'given_up'
                """)
                        .param("now", at(clock.instant()))
                        .param("body", body.value())
                        .param("id", id)
                        .update()
                == 1;
    }
}
