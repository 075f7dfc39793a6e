package id.jejaring.notice;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Rows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether, and where, somebody wants mail. Nobody is sent any who did not ask for it and read its code there. */
@Component
public class OwnMail {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final Outbox outbox;
    private final ConfirmationCode codes;
    private final Audit audit;
    private final MailSettings settings;

    OwnMail(
            JdbcClient sql,
            Ids ids,
            InstantSource clock,
            Outbox outbox,
            ConfirmationCode codes,
            Audit audit,
            MailSettings settings) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.outbox = outbox;
        this.codes = codes;
        this.audit = audit;
        this.settings = settings;
    }

    private record Asked(
            UUID id,
            String email,
            Instant askedAt,
            int tries,
            @Nullable Instant confirmedAt) {}

    /** Whether this installation can send mail at all. */
    public boolean possible() {
        return !settings.smtpUrl().isBlank();
    }

    @Transactional(readOnly = true)
    public Optional<MailAddress> of(Actor actor) {
        return sql.sql("""
                select a.email, a.asked_at, a.confirmed_at, (
                           select case when m.ending = 'given_up' then m.ended_at end from notice.mail m
                           where m.regency_code = a.regency_code and m.account_id = a.account_id
                             and m.ended_at > a.asked_at and m.ending in ('sent', 'given_up')
                           order by m.ended_at desc limit 1) as failed_at
                from notice.address a where a.regency_code = :home and a.account_id = :account
                """)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .query((row, n) -> new MailAddress(
                        row.getString("email"),
                        Rows.timeOrNull(row, "confirmed_at"),
                        Rows.time(row, "asked_at").plus(MailRules.CODE_IS_GOOD),
                        Rows.timeOrNull(row, "failed_at")))
                .optional();
    }

    /** An address there was before is no longer written to. */
    @Transactional
    public Optional<FieldError> ask(Actor actor, String email) {
        if (!MailRules.isAddress(email)) {
            return Optional.of(FieldError.of("email", "notice.mail.not_an_address"));
        }
        if (!possible()) {
            return Optional.of(FieldError.of("email", "notice.mail.impossible"));
        }
        Instant now = clock.instant();
        if (outbox.codesSince(actor.home(), actor.account(), now.minus(Duration.ofDays(1))) >= MailRules.ASKED_A_DAY) {
            return Optional.of(FieldError.of("email", "notice.mail.too_often"));
        }
        UUID id = ids.next();
        sql.sql("""
                insert into notice.address (regency_code, account_id, id, email, asked_at)
                values (:home, :account, :id, :email, :now)
                on conflict (regency_code, account_id) do update
                set id = excluded.id, email = excluded.email, asked_at = excluded.asked_at, tries = 0, confirmed_at = null
                """)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .param("id", id)
                .param("email", email)
                .param("now", at(now))
                .update();
        outbox.putCode(actor.home(), actor.account(), id);
        audit.record(actor, Action.MANAGE_OWN_ACCOUNT, "address", id, "asked for");
        return Optional.empty();
    }

    /** What was guessed wrong counts, so nothing is rolled back. */
    @Transactional
    public Optional<FieldError> confirm(Actor actor, String code) {
        Optional<Asked> asked = asked(actor);
        if (asked.isEmpty()) {
            return Optional.of(FieldError.of("code", "notice.mail.code.old"));
        }
        Asked one = asked.get();
        if (one.confirmedAt() != null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (one.tries() >= MailRules.TRIES
                || one.askedAt().plus(MailRules.CODE_IS_GOOD).isBefore(now)) {
            return Optional.of(FieldError.of("code", "notice.mail.code.old"));
        }
        boolean right = codes.fits(code, one.id(), one.email());
        sql.sql("""
                update notice.address set tries = tries + 1, confirmed_at = :confirmed
                where regency_code = :home and account_id = :account
                """)
                .param("confirmed", right ? at(now) : null)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .update();
        if (right) {
            audit.record(actor, Action.MANAGE_OWN_ACCOUNT, "address", one.id(), "confirmed");
        }
        return right ? Optional.empty() : Optional.of(FieldError.of("code", "notice.mail.code.wrong"));
    }

    private Optional<Asked> asked(Actor actor) {
        return sql.sql("""
                select id, email, asked_at, tries, confirmed_at from notice.address
                where regency_code = :home and account_id = :account for update
                """)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .query((row, n) -> new Asked(
                        Rows.id(row, "id"),
                        row.getString("email"),
                        Rows.time(row, "asked_at"),
                        row.getInt("tries"),
                        Rows.timeOrNull(row, "confirmed_at")))
                .optional();
    }

    /** What waits for it is withdrawn by whoever would send it. */
    @Transactional
    public void remove(Actor actor) {
        int gone = sql.sql("delete from notice.address where regency_code = :home and account_id = :account")
                .param("home", actor.home().value())
                .param("account", actor.account())
                .update();
        if (gone > 0) {
            audit.record(actor, Action.MANAGE_OWN_ACCOUNT, "address", null, "removed");
        }
    }
}
