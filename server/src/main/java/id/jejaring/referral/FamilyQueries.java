package id.jejaring.referral;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on referral.family_search. */
@Component
class FamilyQueries {
    private final JdbcClient sql;

    FamilyQueries(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(FamilySearch s) {
        sql.sql("""
                insert into referral.family_search (regency_code, referral_id, person_id, village_no, owner_id, known, since)
                values (:regency, :referral, :person, :village, :owner, :known, :since)
                """)
                .param("regency", s.regency().value())
                .param("referral", s.referral())
                .param("person", s.person())
                .param("village", s.villageNo())
                .param("owner", s.owner())
                .param("known", s.known())
                .param("since", at(s.since()))
                .update();
    }

    /** @return false when it has ended, or is not in reach */
    boolean end(RegionCode regency, UUID referral, FamilySearch.Ended ended) {
        return sql.sql("""
                update referral.family_search set result = :result, result_note = :note, result_at = :at, result_by = :by
                where regency_code = :regency and referral_id = :referral and result is null
                """)
                        .param("result", ReferralQueries.lower(ended.result()))
                        .param("note", ended.note())
                        .param("at", at(ended.at()))
                        .param("by", ended.by())
                        .param("regency", regency.value())
                        .param("referral", referral)
                        .update()
                == 1;
    }

    List<FamilySearch> byReferrals(RegionCode regency, Collection<UUID> referrals) {
        return sql.sql("""
                select regency_code, referral_id, person_id, village_no, owner_id, known, since, result, result_note, result_at, result_by
                from referral.family_search
                where regency_code = :regency and referral_id = any(:ids)
                """)
                .param("regency", regency.value())
                .param("ids", referrals.toArray(UUID[]::new))
                .query(FamilyQueries::search)
                .list();
    }

    /** Whoever waits longest comes first; what has ended comes last. */
    List<FamilySearch> ownedBy(RegionCode regency, UUID owner) {
        return sql.sql("""
                select regency_code, referral_id, person_id, village_no, owner_id, known, since, result, result_note, result_at, result_by
                from referral.family_search
                where regency_code = :regency and owner_id = :owner
                order by result is not null, since limit 200
                """)
                .param("regency", regency.value())
                .param("owner", owner)
                .query(FamilyQueries::search)
                .list();
    }

    private static FamilySearch search(ResultSet row, int n) throws SQLException {
        return new FamilySearch(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "referral_id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                Rows.id(row, "owner_id"),
                row.getString("known"),
                Rows.time(row, "since"),
                ended(row));
    }

    private static FamilySearch.@Nullable Ended ended(ResultSet row) throws SQLException {
        return row.getString("result") == null
                ? null
                : new FamilySearch.Ended(
                        ReferralQueries.value(FamilySearch.Result.class, row, "result"),
                        row.getString("result_note"),
                        Rows.time(row, "result_at"),
                        Rows.id(row, "result_by"));
    }
}
