package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did or read what, in the transaction that does it. Ids only: no name, no NIK, no story. */
@Component
public class Audit {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;

    Audit(JdbcClient sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param detail why, or how many: never personal data */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor, Action action, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
        write(new Entry(
                actor.regency().value(),
                actor.account(),
                actor.post().id(),
                actor.session(),
                action,
                subjectKind,
                subject,
                detail));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Action action, String subjectKind, @Nullable UUID subject) {
        record(actor, action, subjectKind, subject, null);
    }

    /** Of somebody without an account, in the name of the post that let them in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordGuest(
            RegionCode regency, UUID host, Action action, String subjectKind, UUID subject, @Nullable String detail) {
        write(new Entry(regency.value(), null, host, null, action, subjectKind, subject, detail));
    }

    record Entry(
            String regency,
            @Nullable UUID account,
            @Nullable UUID position,
            @Nullable UUID session,
            Action action,
            String subjectKind,
            @Nullable UUID subject,
            @Nullable String detail) {}

    void write(Entry entry) {
        sql.sql("""
                insert into access.audit (regency_code, id, at, account_id, position_id, session_id, action, subject_kind, subject_id, detail)
                values (:regency, :id, :at, :account, :position, :session, :action, :kind, :subject, :detail)
                """)
                .param("regency", entry.regency())
                .param("id", ids.next())
                .param("at", at(clock.instant()))
                .param("account", entry.account())
                .param("position", entry.position())
                .param("session", entry.session())
                .param("action", entry.action().name())
                .param("kind", entry.subjectKind())
                .param("subject", entry.subject())
                .param("detail", entry.detail())
                .update();
    }
}
