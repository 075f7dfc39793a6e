package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;
import static id.jejaring.kernel.Rows.atOrNull;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds a post, from when to when and on what basis. Nothing is overwritten: a holding ends, another begins. */
@Component
public class Holdings {
    private static final String ONE_HOLDER = "one_definitive_holder_at_a_time";
    private final JdbcClient sql;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Holdings(JdbcClient sql, Audit audit, Ids ids, InstantSource clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    public record Line(
            UUID id,
            HoldingKind kind,
            String login,
            String name,
            Instant from,
            @Nullable Instant to,
            @Nullable String basis,
            @Nullable String endedWhy) {
        public boolean ended(Instant now) {
            return to != null && !to.isAfter(now);
        }
    }

    /** @param basis the decree (SK) or letter of order it rests on */
    public record Appointment(
            String login,
            HoldingKind kind,
            Instant from,
            @Nullable Instant to,
            @Nullable String basis) {}

    @Transactional(readOnly = true)
    public List<Line> of(RegionCode body, UUID position) {
        return sql.sql("""
                select h.id, h.kind, coalesce(a.login, '?') as login, coalesce(a.full_name, '?') as full_name, h.valid_from, h.valid_to, h.basis, h.ended_why
                from access.holding h
                left join access.account a on a.regency_code = h.account_regency and a.id = h.account_id
                where h.regency_code = :body and h.position_id = :position
                order by h.valid_from desc, h.id desc
                """)
                .param("body", body.value())
                .param("position", position)
                .query((row, n) -> new Line(
                        Rows.id(row, "id"),
                        HoldingKind.of(row.getString("kind")),
                        row.getString("login"),
                        row.getString("full_name"),
                        Rows.time(row, "valid_from"),
                        Rows.timeOrNull(row, "valid_to"),
                        row.getString("basis"),
                        row.getString("ended_why")))
                .list();
    }

    /** Refused: an unknown login, an end before the start, a second definitive holder at the same time. */
    public Optional<FieldError> appoint(Actor by, UUID position, Appointment wanted) {
        return unlessTaken(() -> begin(by, position, wanted));
    }

    /** The present definitive and acting holders end where the new one begins; the post's work stays with the post. */
    public Optional<FieldError> handOver(Actor by, UUID position, Appointment wanted) {
        return unlessTaken(() -> {
            endHolders(by, position, wanted.from());
            return begin(by, position, wanted);
        });
    }

    @Transactional
    public boolean end(Actor by, UUID position, UUID holding) {
        int ended = sql.sql("""
                update access.holding set valid_to = greatest(:now, valid_from + interval '1 microsecond')
                where regency_code = :body and position_id = :position and id = :id and (valid_to is null or valid_to > :now)
                """)
                .param("now", at(clock.instant()))
                .param("body", by.regency().value())
                .param("position", position)
                .param("id", holding)
                .update();
        if (ended > 0) {
            audit.record(by, Action.MANAGE_ACCESS, "holding", holding, "ended");
        }
        return ended > 0;
    }

    /** Whatever an account holds or was to hold, in any body: a post held by somebody who cannot come would be offered work. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endAll(Actor by, UUID account, String why) {
        sql.sql("""
                update access.holding set valid_to = greatest(:now, valid_from + interval '1 microsecond'), ended_why = :why
                where account_regency = :body and account_id = :account and (valid_to is null or valid_to > :now)
                returning id
                """)
                .param("now", at(clock.instant()))
                .param("why", why)
                .param("body", by.regency().value())
                .param("account", account)
                .query(UUID.class)
                .list()
                .forEach(ended -> audit.record(by, Action.MANAGE_ACCESS, "holding", ended, "ended: account disabled"));
    }

    private interface Change {
        Optional<FieldError> make();
    }

    // The constraint decides, so that two administrators at the same moment cannot both be right.
    private Optional<FieldError> unlessTaken(Change change) {
        try {
            return transaction.execute(status -> {
                Optional<FieldError> refusal = change.make();
                refusal.ifPresent(any -> status.setRollbackOnly());
                return refusal;
            });
        } catch (DataIntegrityViolationException violated) {
            if (String.valueOf(violated.getMessage()).contains(ONE_HOLDER)) {
                return Optional.of(FieldError.of("from", "access.holding.taken"));
            }
            throw violated;
        }
    }

    private Optional<FieldError> begin(Actor by, UUID position, Appointment wanted) {
        if (wanted.to() != null && !wanted.to().isAfter(wanted.from())) {
            return Optional.of(FieldError.of("to", "access.holding.ends_early"));
        }
        Optional<UUID> account = account(by.regency(), wanted.login());
        if (account.isEmpty()) {
            return Optional.of(FieldError.of("login", "access.holding.unknown_login"));
        }
        UUID id = ids.next();
        sql.sql("""
                insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from, valid_to, basis)
                values (:body, :id, :position, :body, :account, :kind, :from, :to, :basis)
                """)
                .param("body", by.regency().value())
                .param("id", id)
                .param("position", position)
                .param("account", account.get())
                .param("kind", wanted.kind().stored())
                .param("from", at(wanted.from()))
                .param("to", atOrNull(wanted.to()))
                .param("basis", wanted.basis())
                .update();
        audit.record(
                by,
                Action.MANAGE_ACCESS,
                "holding",
                id,
                "began: " + wanted.kind().stored());
        return Optional.empty();
    }

    private void endHolders(Actor by, UUID position, Instant until) {
        sql.sql("""
                update access.holding set valid_to = :until
                where regency_code = :body and position_id = :position and kind <> 'deputy'
                  and valid_from < :until and (valid_to is null or valid_to > :until)
                returning id
                """)
                .param("until", at(until))
                .param("body", by.regency().value())
                .param("position", position)
                .query(UUID.class)
                .list()
                .forEach(ended -> audit.record(by, Action.MANAGE_ACCESS, "holding", ended, "handed over"));
    }

    // Locked, so that nobody is appointed while being disabled.
    private Optional<UUID> account(RegionCode body, String login) {
        return sql.sql("""
                select id from access.account
                where regency_code = :body and login = :login and disabled_at is null
                for no key update
                """)
                .param("body", body.value())
                .param("login", login)
                .query(UUID.class)
                .optional();
    }
}
