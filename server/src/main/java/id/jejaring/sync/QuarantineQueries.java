package id.jejaring.sync;

import static id.jejaring.kernel.Rows.at;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on records that wait for a supervisor. */
@Component
class QuarantineQueries {
    private final JdbcClient sql;

    QuarantineQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** After its mutation, which it refers to. */
    void insert(Mutation m, @Nullable Integer village) {
        sql.sql("""
                insert into sync.quarantine (regency_code, id, village_no, device_id, account_id, position_id, carried_by, type, code, line,
                    received_at, event_at, clock_doubted)
                values (:regency, :id, :village, :device, :account, :post, :carrier, :type, :code, :line, :received, :event, :doubted)
                """)
                .param("regency", m.owner().regency().value())
                .param("id", m.line().id())
                .param("village", village)
                .param("device", m.owner().device())
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
}
