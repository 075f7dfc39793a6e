package id.jejaring.sync;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on records that wait for a supervisor. */
@Component
class QuarantineQueries {
    private static final int PAGE = 200;
    private final JdbcClient sql;
    private final Guard guard;

    QuarantineQueries(JdbcClient sql, Guard guard) {
        this.sql = sql;
        this.guard = guard;
    }

    /** After its mutation, which it refers to. */
    void insert(Mutation m, @Nullable Integer village) {
        sql.sql("""
                insert into sync.quarantine (regency_code, id, village_no, device_id, account_regency, account_id, position_id, carried_by,
                    type, code, line, received_at, event_at, clock_doubted)
                values (:regency, :id, :village, :device, :home, :account, :post, :carrier, :type, :code, :line, :received, :event, :doubted)
                """)
                .param("regency", m.owner().regency().value())
                .param("id", m.line().id())
                .param("village", village)
                .param("device", m.owner().device())
                .param("home", m.owner().home().value())
                .param("account", m.owner().account())
                .param("post", m.owner().post())
                .param("carrier", m.carriedBy())
                .param("type", m.line().type())
                .param("code", m.receipt().code())
                .param("line", m.line().text())
                .param("received", at(m.receipt().at()))
                .param("event", at(m.event().at()))
                .param("doubted", m.event().doubted())
                .update();
    }

    /** The oldest first. */
    List<Quarantined> waiting() {
        return guard.only(sql.sql("""
                select q.regency_code, q.id, q.village_no, q.device_id, q.account_regency, q.account_id, q.position_id, q.carried_by,
                    q.type, q.code, q.line, q.received_at, q.event_at, q.clock_doubted
                from sync.quarantine q
                where not exists (select from sync.decision d where d.regency_code = q.regency_code and d.record_id = q.id)
                order by q.received_at, q.id
                limit :most
                """)
                .param("most", PAGE)
                .query(QuarantineQueries::quarantined)
                .list());
    }

    /** One that nobody has decided yet. */
    Optional<Quarantined> find(RegionCode regency, UUID id) {
        return sql.sql("""
                select q.regency_code, q.id, q.village_no, q.device_id, q.account_regency, q.account_id, q.position_id, q.carried_by,
                    q.type, q.code, q.line, q.received_at, q.event_at, q.clock_doubted
                from sync.quarantine q
                where q.regency_code = :regency and q.id = :id
                  and not exists (select from sync.decision d where d.regency_code = q.regency_code and d.record_id = q.id)
                """)
                .param("regency", regency.value())
                .param("id", id)
                .query(QuarantineQueries::quarantined)
                .optional()
                .filter(guard::sees);
    }

    /** @return false when somebody else was faster */
    boolean decide(Quarantined record, Decision decision) {
        return sql.sql("""
                insert into sync.decision (regency_code, record_id, village_no, position_id, state, code, why, at, by_position, by_role)
                values (:regency, :record, :village, :post, :state, :code, :why, :at, :by, :role)
                on conflict do nothing
                """)
                        .param("regency", record.regency().value())
                        .param("record", record.id())
                        .param("village", record.villageNo())
                        .param("post", record.owner().post())
                        .param("state", decision.state().word())
                        .param("code", record.code())
                        .param("why", decision.why())
                        .param("at", at(decision.at()))
                        .param("by", decision.by())
                        .param("role", decision.role())
                        .update()
                == 1;
    }

    private static Quarantined quarantined(ResultSet row, int n) throws SQLException {
        Instant received = Rows.time(row, "received_at");
        return new Quarantined(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.intOrNull(row, "village_no"),
                new Quarantined.Author(
                        Rows.id(row, "device_id"),
                        new RegionCode(row.getString("account_regency")),
                        Rows.id(row, "account_id"),
                        Rows.id(row, "position_id")),
                Rows.idOrNull(row, "carried_by") != null,
                row.getString("type"),
                row.getString("code"),
                row.getString("line"),
                received,
                Rows.time(row, "event_at"),
                row.getBoolean("clock_doubted"));
    }
}
