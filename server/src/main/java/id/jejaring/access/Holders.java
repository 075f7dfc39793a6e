package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Rows;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a decree means today when it names a post. Told only to those who may read the teams of that body. */
@Component
public class Holders {
    private final JdbcClient sql;
    private final InstantSource clock;

    Holders(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Map<UUID, Holder> of(Collection<UUID> posts) {
        Map<UUID, Holder> holders = new HashMap<>();
        sql.sql("select position_id, full_name, kind, since from access.present_holder(:posts, :now)")
                .param("posts", posts.toArray(UUID[]::new))
                .param("now", at(clock.instant()))
                .query(row -> {
                    String kind = row.getString("kind");
                    holders.put(
                            Rows.id(row, "position_id"),
                            new Holder(
                                    row.getString("full_name"),
                                    kind == null ? null : HoldingKind.of(kind),
                                    Rows.time(row, "since")));
                });
        return holders;
    }
}
