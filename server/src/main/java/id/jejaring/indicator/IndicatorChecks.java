package id.jejaring.indicator;

import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was put together of a district must be what its cells come to. */
@Component
class IndicatorChecks implements Check {
    private final Maintenance maintenance;

    IndicatorChecks(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return "numbers";
    }

    @Override
    public List<String> findings() {
        return maintenance.call(sql -> sql.sql("select finding, what from indicator.impossible order by finding, what")
                .query((row, n) -> row.getString("finding") + ": " + row.getString("what"))
                .list());
    }
}
