package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Rows;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the author's phone what a supervisor decided. */
@Component
class VerdictRows implements RowSource {
    static final String ENTITY = "verdict";
    private final JdbcClient sql;

    VerdictRows(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new HashMap<>();
        sql.sql("""
                select record_id, state, code, why, at, by_role from sync.decision
                where regency_code = :regency and record_id = any(:ids) and position_id = :post
                """)
                .param("regency", part.regency().value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("post", part.post())
                .query(row -> {
                    rows.put(Rows.id(row, "record_id"), fields(row));
                });
        return rows;
    }

    private static Map<String, Object> fields(ResultSet row) throws SQLException {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("of", Rows.id(row, "record_id").toString());
        fields.put("state", row.getString("state"));
        fields.put("code", row.getString("code"));
        if (row.getString("why") != null) {
            fields.put("why", row.getString("why"));
        }
        fields.put("at", Rows.time(row, "at").toString());
        fields.put("role", row.getString("by_role"));
        return fields;
    }
}
