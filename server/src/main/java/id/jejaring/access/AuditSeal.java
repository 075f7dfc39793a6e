package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Seals what the audit has taken in since the last time, one chain per regency, and signs the head of the day. Two sealers at once
 * wait for each other; a transaction may commit this late and is still found.
 */
@Component
class AuditSeal implements AfterRestore {
    static final Duration LATEST_COMMIT = Duration.ofMinutes(10);
    private static final int BATCH = 2000;
    private final Maintenance maintenance;
    private final AuditKey key;
    private final Regions regions;
    private final Ids ids;
    private final InstantSource clock;

    AuditSeal(Maintenance maintenance, AuditKey key, Regions regions, Ids ids, InstantSource clock) {
        this.maintenance = maintenance;
        this.key = key;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
    }

    private record Tip(long seq, AuditHash hash, Instant recordedAt) {
        static final Tip NONE = new Tip(0, AuditHash.BEFORE_ALL, Instant.EPOCH.plus(LATEST_COMMIT));
    }

    /** @return how many rows were sealed */
    int all() {
        int sealed = 0;
        for (String regency : maintenance.call(AuditSeal::regencies)) {
            int batch = BATCH;
            while (batch == BATCH) {
                batch = maintenance.call(sql -> batch(sql, regency));
                sealed += batch;
            }
        }
        return sealed;
    }

    /** Says in the chain itself that it was interrupted here. */
    @Override
    public void restored() {
        maintenance.call(sql -> {
            regencies(sql).forEach(regency -> say(sql, regency, "restored"));
            return true;
        });
        acknowledgeNewKey();
        all();
    }

    /** After keys were lost or replaced: names the key that signed until now, which would not be believed otherwise. */
    void acknowledgeNewKey() {
        maintenance.call(sql -> {
            sql
                    .sql("""
                    select distinct on (regency_code) regency_code, key_id from access.audit_head
                    order by regency_code, day desc
                    """)
                    .query((row, n) -> List.of(row.getString("regency_code"), row.getString("key_id")))
                    .list()
                    .stream()
                    .filter(head -> !head.get(1).equals(key.id()))
                    .forEach(head -> say(sql, head.get(0), "signing key before: " + head.get(1)));
            return true;
        });
    }

    // Every regency once, by hopping over the index.
    static List<String> regencies(JdbcClient sql) {
        return sql.sql("""
                with recursive hop as (
                    (select regency_code from access.audit order by regency_code limit 1)
                    union all
                    select (select a.regency_code from access.audit a where a.regency_code > hop.regency_code order by a.regency_code limit 1)
                    from hop where hop.regency_code is not null
                )
                select regency_code from hop where regency_code is not null
                """).query(String.class).list();
    }

    private int batch(JdbcClient sql, String regency) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .param("name", "audit " + regency)
                .query((row, n) -> true)
                .list();
        Tip tip = tip(sql, regency);
        List<AuditRow> rows = unsealed(sql, regency, tip.recordedAt().minus(LATEST_COMMIT));
        if (!rows.isEmpty()) {
            sign(sql, regency, chain(sql, regency, tip, rows));
        }
        return rows.size();
    }

    private static Tip tip(JdbcClient sql, String regency) {
        return sql.sql("""
                select s.seq, s.hash, a.recorded_at
                from access.audit_seal s
                left join access.audit a on a.regency_code = s.regency_code and a.id = s.audit_id
                where s.regency_code = :regency
                order by s.seq desc
                limit 1
                """)
                .param("regency", regency)
                .query((row, n) -> new Tip(
                        row.getLong("seq"),
                        new AuditHash(row.getBytes("hash")),
                        known(Rows.timeOrNull(row, "recorded_at"))))
                .optional()
                .orElse(Tip.NONE);
    }

    private static Instant known(@Nullable Instant recordedAt) {
        return recordedAt == null ? Tip.NONE.recordedAt() : recordedAt;
    }

    private static List<AuditRow> unsealed(JdbcClient sql, String regency, Instant since) {
        return sql.sql("""
                select a.regency_code, a.id, a.at, a.account_id, a.position_id, a.session_id, a.action, a.subject_kind, a.subject_id,
                       a.detail, a.recorded_at
                from access.audit a
                where a.regency_code = :regency and a.recorded_at > :since
                  and not exists (select from access.audit_seal s where s.regency_code = a.regency_code and s.audit_id = a.id)
                order by a.recorded_at, a.id
                limit :batch
                """)
                .param("regency", regency)
                .param("since", at(since))
                .param("batch", BATCH)
                .query((row, n) -> AuditRow.of(row))
                .list();
    }

    private static Tip chain(JdbcClient sql, String regency, Tip tip, List<AuditRow> rows) {
        Long[] seqs = new Long[rows.size()];
        String[] audits = new String[rows.size()];
        String[] hashes = new String[rows.size()];
        AuditHash hash = tip.hash();
        for (int i = 0; i < rows.size(); i++) {
            hash = hash.next(rows.get(i));
            seqs[i] = tip.seq() + 1 + i;
            audits[i] = rows.get(i).id().toString();
            hashes[i] = hash.hex();
        }
        sql.sql("""
                insert into access.audit_seal (regency_code, seq, audit_id, hash)
                select :regency, link.seq, link.id::uuid, decode(link.hash, 'hex')
                from unnest(:seqs::bigint[], :audits::text[], :hashes::text[]) as link (seq, id, hash)
                """)
                .param("regency", regency)
                .param("seqs", seqs)
                .param("audits", audits)
                .param("hashes", hashes)
                .update();
        return new Tip(tip.seq() + rows.size(), hash, rows.getLast().recordedAt());
    }

    private void sign(JdbcClient sql, String regency, Tip tip) {
        LocalDate day = LocalDate.ofInstant(clock.instant(), regions.zone(new RegionCode(regency)));
        sql.sql("""
                insert into access.audit_head (regency_code, day, seq, hash, key_id, signature, signed_at)
                values (:regency, :day, :seq, :hash, :key, :signature, :now)
                on conflict (regency_code, day) do update
                set seq = excluded.seq, hash = excluded.hash, key_id = excluded.key_id, signature = excluded.signature, signed_at = excluded.signed_at
                """)
                .param("regency", regency)
                .param("day", day)
                .param("seq", tip.seq())
                .param("hash", tip.hash().bytes())
                .param("key", key.id())
                .param("signature", key.sign(AuditKey.message(regency, day, tip.seq(), tip.hash())))
                .param("now", at(clock.instant()))
                .update();
    }

    private void say(JdbcClient sql, String regency, String detail) {
        sql.sql("""
                insert into access.audit (regency_code, id, at, action, subject_kind, detail)
                values (:regency, :id, :at, :action, 'audit', :detail)
                """)
                .param("regency", regency)
                .param("id", ids.next())
                .param("at", at(clock.instant()))
                .param("action", Action.RESEAL_AUDIT.name())
                .param("detail", detail)
                .update();
    }
}
