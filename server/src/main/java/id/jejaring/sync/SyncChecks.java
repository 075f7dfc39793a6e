package id.jejaring.sync;

import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counters that do not count what they should, and promises that are not kept. */
@Component
class SyncChecks implements Check {
    private final Maintenance maintenance;

    SyncChecks(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return "sync";
    }

    @Override
    public List<String> findings() {
        return maintenance.call(sql -> sql.sql("select finding, what from sync.impossible order by finding, what")
                .query((row, n) -> row.getString("finding") + ": " + row.getString("what"))
                .list());
    }
}
