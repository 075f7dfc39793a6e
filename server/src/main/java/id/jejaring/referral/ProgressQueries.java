package id.jejaring.referral;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on the steps of a referral, and on what was handed back at the end. */
@Component
class ProgressQueries {
    private final JdbcClient sql;
    private final Ids ids;

    ProgressQueries(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void insert(Referral r, Progress p) {
        sql.sql("""
                insert into referral.progress (regency_code, id, referral_id, person_id, village_no, state, at, recorded_at, told, by_position,
                    informant, note)
                values (:regency, :id, :referral, :person, :village, :state, :at, :recorded, :told, :by, :informant, :note)
                """)
                .param("regency", r.regency().value())
                .param("id", ids.next())
                .param("referral", r.id())
                .param("person", r.person())
                .param("village", r.villageNo())
                .param("state", ReferralQueries.lower(p.state()))
                .param("at", at(p.at()))
                .param("recorded", at(p.recordedAt()))
                .param("told", ReferralQueries.lower(p.told()))
                .param("by", p.by())
                .param("informant", p.informant())
                .param("note", p.note())
                .update();
    }

    /** In the order of the way. */
    List<Progress> of(RegionCode regency, Collection<UUID> referrals) {
        return sql.sql("""
                select referral_id, state, at, recorded_at, told, by_position, informant, note from referral.progress
                where regency_code = :regency and referral_id = any(:ids) order by at, recorded_at
                """)
                .param("regency", regency.value())
                .param("ids", referrals.toArray(UUID[]::new))
                .query((row, n) -> new Progress(
                        Rows.id(row, "referral_id"),
                        ReferralQueries.value(ReferralState.class, row, "state"),
                        Rows.time(row, "at"),
                        Rows.time(row, "recorded_at"),
                        ReferralQueries.value(Told.class, row, "told"),
                        Rows.id(row, "by_position"),
                        row.getString("informant"),
                        row.getString("note")))
                .list();
    }

    void insert(Referral r, Discharge d) {
        sql.sql("""
                insert into referral.discharge (regency_code, referral_id, person_id, village_no, outcome, at, summary, medicines, next_control)
                values (:regency, :referral, :person, :village, :outcome, :at, :summary, :medicines, :control)
                """)
                .param("regency", r.regency().value())
                .param("referral", r.id())
                .param("person", r.person())
                .param("village", r.villageNo())
                .param("outcome", ReferralQueries.lower(d.outcome()))
                .param("at", at(d.at()))
                .param("summary", d.summary())
                .param("medicines", d.medicines())
                .param("control", Rows.dateOrNull(d.nextControl()))
                .update();
    }

    Optional<Discharge> discharge(RegionCode regency, UUID referral) {
        return sql.sql("""
                select outcome, at, summary, medicines, next_control from referral.discharge
                where regency_code = :regency and referral_id = :id
                """)
                .param("regency", regency.value())
                .param("id", referral)
                .query((row, n) -> new Discharge(
                        ReferralQueries.value(Discharge.Ending.class, row, "outcome"),
                        Rows.time(row, "at"),
                        row.getString("summary"),
                        row.getString("medicines"),
                        Rows.dayOrNull(row, "next_control")))
                .optional();
    }
}
