package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Walks the chains from their first link: whatever was edited, taken out, slipped in or signed by somebody else is found. */
@Component
public class AuditChain implements Check {
    private static final int FETCH = 5000;
    private final Maintenance maintenance;
    private final JdbcClient sql;
    private final AuditKey key;

    AuditChain(Maintenance maintenance, JdbcClient sql, AuditKey key) {
        this.maintenance = maintenance;
        this.sql = sql;
        this.key = key;
    }

    /** @param kind message key below access.chain.
     *  @param what the row, day or number it concerns */
    public record Finding(String kind, String regency, String what) {
        String sentence() {
            return "%s: %s %s".formatted(regency, kind.replace('_', ' '), what);
        }
    }

    record Head(LocalDate day, long seq, AuditHash hash, String keyId, byte[] signature) {}

    @Override
    public String name() {
        return "audit chain";
    }

    @Override
    public List<String> findings() {
        return maintenance.call(all -> {
            List<String> found = new ArrayList<>();
            for (String regency : regencies(all)) {
                verify(all, regency).forEach(finding -> found.add(finding.sentence()));
            }
            return found;
        });
    }

    /** For the auditor, within what an auditor sees. */
    @Transactional(readOnly = true)
    public List<Finding> verify(RegionCode regency) {
        return verify(sql, regency.value());
    }

    private List<Finding> verify(JdbcClient from, String regency) {
        ChainWalk walk = new ChainWalk(regency, key.id(), heads(from, regency));
        // The whole of two tables is read. Statistics of yesterday must not lead PostgreSQL to look up row by row,
        // which on an
        // audit that has just grown takes hours.
        from.sql("select set_config('enable_nestloop', 'off', true)")
                .query(String.class)
                .single();
        from.sql("""
                select s.seq, s.audit_id, s.hash, a.regency_code, a.id, a.at, a.account_id, a.position_id, a.session_id, a.action,
                       a.subject_kind, a.subject_id, a.detail, a.recorded_at
                from access.audit_seal s
                left join access.audit a on a.regency_code = s.regency_code and a.id = s.audit_id
                where s.regency_code = :regency
                order by s.seq
                """).withFetchSize(FETCH).param("regency", regency).query(row -> {
            long seq = row.getLong("seq");
            AuditHash hash = new AuditHash(row.getBytes("hash"));
            if (row.getObject("id") == null) {
                walk.missing(seq, row.getString("audit_id"), hash);
            } else {
                walk.link(seq, AuditRow.of(row), hash);
            }
        });
        List<Finding> findings = new ArrayList<>(walk.end());
        unsealed(from, regency, findings);
        return findings;
    }

    private static List<Head> heads(JdbcClient from, String regency) {
        return from.sql("""
                select day, seq, hash, key_id, signature from access.audit_head where regency_code = :regency order by seq, day
                """)
                .param("regency", regency)
                .query((row, n) -> new Head(
                        Rows.day(row, "day"),
                        row.getLong("seq"),
                        new AuditHash(row.getBytes("hash")),
                        row.getString("key_id"),
                        row.getBytes("signature")))
                .list();
    }

    /** The sealer passes by every few seconds: a row it passed by was put there by somebody else. */
    private static void unsealed(JdbcClient from, String regency, List<Finding> findings) {
        Instant newest = from.sql(
                        "select coalesce(max(recorded_at), 'epoch') as newest from access.audit where regency_code = :regency")
                .param("regency", regency)
                .query((row, n) -> Rows.time(row, "newest"))
                .single();
        from.sql("""
                select a.id from access.audit a
                where a.regency_code = :regency and a.recorded_at < :before
                  and not exists (select from access.audit_seal s where s.regency_code = a.regency_code and s.audit_id = a.id)
                order by a.recorded_at
                limit 20
                """)
                .param("regency", regency)
                .param("before", at(newest.minus(AuditSeal.LATEST_COMMIT)))
                .query(String.class)
                .list()
                .forEach(id -> findings.add(new Finding("row_never_sealed", regency, id)));
    }

    private static Set<String> regencies(JdbcClient from) {
        Set<String> all = new TreeSet<>(AuditSeal.regencies(from));
        all.addAll(
                from.sql("select regency_code from access.audit_seal union select regency_code from access.audit_head")
                        .query(String.class)
                        .set());
        return all;
    }
}
