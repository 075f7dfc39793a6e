package id.jejaring.care;

import id.jejaring.access.EachBody;
import id.jejaring.indicator.Touches;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Who holds a post changes with time and not with a row: concerns that wait are counted again, so that one without owner is seen. */
@Component
class OwnersComeAndGo {
    private final JdbcClient sql;
    private final EachBody each;
    private final Touches touches;
    private final TransactionTemplate transaction;

    OwnersComeAndGo(JdbcClient sql, EachBody each, Touches touches, TransactionTemplate transaction) {
        this.sql = sql;
        this.each = each;
        this.touches = touches;
        this.transaction = transaction;
    }

    void round() {
        each.run(Scope.NOTHING, body -> transaction.executeWithoutResult(status -> touch(body)));
    }

    private void touch(RegionCode body) {
        sql.sql("""
                select village_no, min(received_at) as received_at from care.concern
                where regency_code = :regency and taken_up_at is null
                group by village_no, date_trunc('hour', received_at)
                """).param("regency", body.value()).query(row -> {
            touches.touch(body, "care:concern", row.getInt("village_no"), Rows.time(row, "received_at"));
        });
    }
}
