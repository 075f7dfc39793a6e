package id.jejaring.work;

import id.jejaring.access.spi.PostWork;
import id.jejaring.kernel.Rows;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Counts what each post has left open, for whoever fills the posts. */
@Component
class WaitingWork implements PostWork {
    private final JdbcClient sql;

    WaitingWork(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Integer> waiting() {
        Map<UUID, Integer> waiting = new HashMap<>();
        sql.sql("select owner_id, open from work.waiting()").query(row -> {
            waiting.put(Rows.id(row, "owner_id"), row.getInt("open"));
        });
        return waiting;
    }
}
