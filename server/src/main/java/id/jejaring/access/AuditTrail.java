package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit of a body as its auditor reads it: who did what in which post; of persons only the ids. */
@Component
public class AuditTrail {
    public static final int PAGE = 50;
    private static final int COUNTED = 10_000;
    private static final Instant FAR = Instant.parse("9999-01-01T00:00:00Z");
    private final JdbcClient sql;
    private final Audit audit;
    private final AuditKey key;

    AuditTrail(JdbcClient sql, Audit audit, AuditKey key) {
        this.sql = sql;
        this.audit = audit;
        this.key = key;
    }

    /** @param until the first moment that is not asked for any more */
    public record Filter(
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Action action,
            String login,
            @Nullable UUID subject,
            int from) {}

    public record Line(
            Instant at,
            String action,
            @Nullable String login,
            @Nullable String post,
            String subjectKind,
            @Nullable UUID subject,
            @Nullable String detail) {}

    /** @param total counted up to ten thousand */
    public record Found(List<Line> lines, int total) {}

    /** @param sealed how many rows the chain holds
     *  @param newest when the last of them was recorded */
    public record State(
            long sealed, @Nullable Instant newest, @Nullable Head head, String publicKey) {}

    public record Head(LocalDate day, long seq, String hash, String keyId, String signature, Instant signedAt) {}

    /** Reading the audit is itself read by others, so it is written down too. */
    @Transactional
    public Found search(Actor auditor, Filter filter) {
        audit.record(auditor, Action.READ_AUDIT, "audit", filter.subject());
        List<Line> lines = bound(auditor.regency(), filter, """
                select a.at, a.action, u.login, p.title, a.subject_kind, a.subject_id, a.detail
                from access.audit a
                left join access.account u on u.regency_code = a.regency_code and u.id = a.account_id
                left join access.position p on p.regency_code = a.regency_code and p.id = a.position_id
                where a.regency_code = :body and a.recorded_at >= :since and a.recorded_at < :until
                  and (:action = '' or a.action = :action) and (:login = '' or u.login = :login)
                  and (cast(:subject as uuid) is null or a.subject_id = :subject)
                order by a.recorded_at desc, a.id desc
                limit :page offset :from
                """)
                .param("page", PAGE)
                .param("from", filter.from())
                .query(AuditTrail::line)
                .list();
        return new Found(lines, count(auditor.regency(), filter));
    }

    private int count(RegionCode body, Filter filter) {
        return bound(body, filter, """
                select count(*) from (
                    select from access.audit a
                    left join access.account u on u.regency_code = a.regency_code and u.id = a.account_id
                    where a.regency_code = :body and a.recorded_at >= :since and a.recorded_at < :until
                      and (:action = '' or a.action = :action) and (:login = '' or u.login = :login)
                      and (cast(:subject as uuid) is null or a.subject_id = :subject)
                    limit :counted) found
                """)
                .param("counted", COUNTED)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(RegionCode body, Filter filter, String statement) {
        return sql.sql(statement)
                .param("body", body.value())
                .param("since", at(filter.since() == null ? Instant.EPOCH : filter.since()))
                .param("until", at(filter.until() == null ? FAR : filter.until()))
                .param("action", filter.action() == null ? "" : filter.action().name())
                .param("login", filter.login())
                .param("subject", filter.subject(), Types.OTHER);
    }

    @Transactional(readOnly = true)
    public State state(RegionCode body) {
        return sql.sql("""
                select s.seq, a.recorded_at
                from access.audit_seal s
                left join access.audit a on a.regency_code = s.regency_code and a.id = s.audit_id
                where s.regency_code = :body
                order by s.seq desc
                limit 1
                """)
                .param("body", body.value())
                .query((row, n) -> new State(
                        row.getLong("seq"),
                        Rows.timeOrNull(row, "recorded_at"),
                        newest(body).orElse(null),
                        key.id()))
                .optional()
                .orElse(new State(0, null, null, key.id()));
    }

    private Optional<Head> newest(RegionCode body) {
        return heads(body).stream().findFirst();
    }

    /** Newest first; for a witness outside, who keeps what can no longer be changed here. */
    @Transactional(readOnly = true)
    public List<Head> heads(RegionCode body) {
        return sql.sql("""
                select day, seq, hash, key_id, signature, signed_at from access.audit_head
                where regency_code = :body order by day desc limit 400
                """)
                .param("body", body.value())
                .query((row, n) -> new Head(
                        Rows.day(row, "day"),
                        row.getLong("seq"),
                        HexFormat.of().formatHex(row.getBytes("hash")),
                        row.getString("key_id"),
                        HexFormat.of().formatHex(row.getBytes("signature")),
                        Rows.time(row, "signed_at")))
                .list();
    }

    private static Line line(ResultSet row, int n) throws SQLException {
        return new Line(
                Rows.time(row, "at"),
                row.getString("action"),
                row.getString("login"),
                row.getString("title"),
                row.getString("subject_kind"),
                Rows.idOrNull(row, "subject_id"),
                row.getString("detail"));
    }
}
