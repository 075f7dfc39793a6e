package id.jejaring.referral;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on links, and on what anybody may know who holds a letter. */
@Component
class LinkQueries {
    private final JdbcClient sql;
    private final Ids ids;

    LinkQueries(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    void insert(Referral r, byte[] hash, UUID by, Instant now, Instant until) {
        sql.sql("""
                insert into referral.link (regency_code, id, referral_id, person_id, village_no, token_hash, given_by, given_at, expires_at)
                values (:regency, :id, :referral, :person, :village, :hash, :by, :now, :until)
                """)
                .param("regency", r.regency().value())
                .param("id", ids.next())
                .param("referral", r.id())
                .param("person", r.person())
                .param("village", r.villageNo())
                .param("hash", hash)
                .param("by", by)
                .param("now", at(now))
                .param("until", at(until))
                .update();
    }

    /** @param host the post that gave the link */
    record Behind(RegionCode regency, UUID referral, UUID person, UUID host, Instant expiresAt) {}

    Optional<Behind> behind(byte[] hash) {
        return sql.sql("select regency_code, referral_id, person_id, given_by, expires_at from referral.behind(:hash)")
                .param("hash", hash)
                .query((row, n) -> new Behind(
                        new RegionCode(row.getString("regency_code")),
                        Rows.id(row, "referral_id"),
                        Rows.id(row, "person_id"),
                        Rows.id(row, "given_by"),
                        Rows.time(row, "expires_at")))
                .optional();
    }

    Optional<Genuine> genuine(String token) {
        return sql.sql("""
                select regency_code, number, sent_at, from_name, to_name, state, state_at from referral.genuine(:token)
                """)
                .param("token", token)
                .query((row, n) -> new Genuine(
                        new RegionCode(row.getString("regency_code")),
                        row.getString("number"),
                        Rows.time(row, "sent_at"),
                        row.getString("from_name"),
                        row.getString("to_name"),
                        ReferralQueries.value(ReferralState.class, row, "state"),
                        Rows.time(row, "state_at")))
                .optional();
    }
}
