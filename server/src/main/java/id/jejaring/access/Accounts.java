package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts of a body, for its administrator. Every change is audited in its own transaction. */
@Component
public class Accounts {
    public static final int PAGE = 50;
    private static final Duration ONE_TIME = Duration.ofDays(7);
    private final JdbcClient sql;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Holdings holdings;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Accounts(
            JdbcClient sql,
            Passwords passwords,
            Sessions sessions,
            Holdings holdings,
            Audit audit,
            Ids ids,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.sessions = sessions;
        this.holdings = holdings;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param posts how many posts it holds now
     *  @param seenAt last sign of life of a running session */
    public record Account(
            UUID id,
            String login,
            String name,
            Instant createdAt,
            @Nullable Instant disabledAt,
            @Nullable String disabledWhy,
            int posts,
            @Nullable Instant seenAt) {}

    /** @param oneTime told once, to be handed over in person */
    public record Made(UUID id, String login, String oneTime) {}

    public record Found(List<Account> accounts, int total) {}

    @Transactional(readOnly = true)
    public Found search(RegionCode body, String words, int from) {
        List<Account> accounts = sql.sql("""
                select a.id, a.login, a.full_name, a.created_at, a.disabled_at, a.disabled_why,
                       (select count(*) from access.holding h
                        where h.account_regency = a.regency_code and h.account_id = a.id
                          and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)) as posts,
                       (select max(s.seen_at) from access.session s
                        where s.regency_code = a.regency_code and s.account_id = a.id and s.ended_at is null and s.expires_at > :now) as seen_at
                from access.account a
                where a.regency_code = :body and (position(lower(:words) in lower(a.full_name)) > 0 or position(lower(:words) in a.login) > 0)
                order by a.disabled_at is not null, a.full_name, a.login
                limit :page offset :from
                """)
                .param("now", at(clock.instant()))
                .param("body", body.value())
                .param("words", words)
                .param("page", PAGE)
                .param("from", from)
                .query(Accounts::account)
                .list();
        return new Found(accounts, count(body, words));
    }

    private int count(RegionCode body, String words) {
        return sql.sql("""
                select count(*) from access.account a
                where a.regency_code = :body and (position(lower(:words) in lower(a.full_name)) > 0 or position(lower(:words) in a.login) > 0)
                """)
                .param("body", body.value())
                .param("words", words)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(RegionCode body, UUID id) {
        return sql.sql("""
                select a.id, a.login, a.full_name, a.created_at, a.disabled_at, a.disabled_why,
                       (select count(*) from access.holding h
                        where h.account_regency = a.regency_code and h.account_id = a.id
                          and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)) as posts,
                       (select max(s.seen_at) from access.session s
                        where s.regency_code = a.regency_code and s.account_id = a.id and s.ended_at is null and s.expires_at > :now) as seen_at
                from access.account a
                where a.regency_code = :body and a.id = :id
                """)
                .param("now", at(clock.instant()))
                .param("body", body.value())
                .param("id", id)
                .query(Accounts::account)
                .optional();
    }

    /** Empty when the login is taken, here or in another body. */
    public Optional<Made> create(Actor by, String login, String name) {
        UUID id = ids.next();
        String oneTime = passwords.oneTime();
        String hash = passwords.hash(oneTime);
        try {
            transaction.executeWithoutResult(status -> {
                insert(by.regency(), id, login, name, hash);
                audit.record(by, Action.MANAGE_ACCESS, "account", id, "created");
            });
            return Optional.of(new Made(id, login, oneTime));
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    private void insert(RegionCode body, UUID id, String login, String name, String hash) {
        Instant now = clock.instant();
        sql.sql("insert into access.login (login, regency_code, account_id) values (:login, :body, :id)")
                .param("login", login)
                .param("body", body.value())
                .param("id", id)
                .update();
        sql.sql("""
                insert into access.account (regency_code, id, login, full_name, password_hash, one_time_until, created_at)
                values (:body, :id, :login, :name, :hash, :until, :now)
                """)
                .param("body", body.value())
                .param("id", id)
                .param("login", login)
                .param("name", name)
                .param("hash", hash)
                .param("until", at(now.plus(ONE_TIME)))
                .param("now", at(now))
                .update();
    }

    /** For somebody who forgot theirs: the old one no longer works and whoever used it is out. */
    public Made renewPassword(Actor by, Account account) {
        String oneTime = passwords.oneTime();
        String hash = passwords.hash(oneTime);
        transaction.executeWithoutResult(status -> {
            sql.sql(
                            "update access.account set password_hash = :hash, one_time_until = :until where regency_code = :body and id = :id")
                    .param("hash", hash)
                    .param("until", at(clock.instant().plus(ONE_TIME)))
                    .param("body", by.regency().value())
                    .param("id", account.id())
                    .update();
            sessions.endAll(by.regency(), account.id(), "password renewed");
            audit.record(by, Action.MANAGE_ACCESS, "account", account.id(), "password renewed");
        });
        return new Made(account.id(), account.login(), oneTime);
    }

    /** Ends all sessions and holdings in the same transaction: there is no moment in between. */
    @Transactional
    public void disable(Actor by, Account account, String why) {
        int changed = sql.sql("""
                update access.account set disabled_at = :now, disabled_by = :by, disabled_why = :why
                where regency_code = :body and id = :id and disabled_at is null
                """)
                .param("now", at(clock.instant()))
                .param("by", by.account())
                .param("why", why)
                .param("body", by.regency().value())
                .param("id", account.id())
                .update();
        if (changed > 0) {
            sessions.endAll(by.regency(), account.id(), "account disabled");
            holdings.endAll(by, account.id(), why);
            audit.record(by, Action.MANAGE_ACCESS, "account", account.id(), "disabled");
        }
    }

    /** Opens the account only: who holds a post is decided anew. */
    @Transactional
    public void enable(Actor by, Account account) {
        int changed = sql.sql("""
                update access.account set disabled_at = null, disabled_by = null, disabled_why = null
                where regency_code = :body and id = :id and disabled_at is not null
                """)
                .param("body", by.regency().value())
                .param("id", account.id())
                .update();
        if (changed > 0) {
            audit.record(by, Action.MANAGE_ACCESS, "account", account.id(), "enabled");
        }
    }

    @Transactional
    public void endSessions(Actor by, Account account) {
        int ended = sessions.endAll(by.regency(), account.id(), "ended by administrator");
        audit.record(by, Action.MANAGE_ACCESS, "account", account.id(), "sessions ended: " + ended);
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return new Account(
                Rows.id(row, "id"),
                row.getString("login"),
                row.getString("full_name"),
                Rows.time(row, "created_at"),
                Rows.timeOrNull(row, "disabled_at"),
                row.getString("disabled_why"),
                row.getInt("posts"),
                Rows.timeOrNull(row, "seen_at"));
    }
}
