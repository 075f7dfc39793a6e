package id.jejaring.referral;

import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.util.List;
import org.springframework.stereotype.Component;

/** States that a referral must never be in: above all, nobody on the way or in hospital without an owner and a clock. */
@Component
class ReferralChecks implements Check {
    private final Maintenance maintenance;

    ReferralChecks(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return "referral";
    }

    @Override
    public List<String> findings() {
        return maintenance.call(sql -> sql.sql("select finding, id from referral.impossible order by finding, id")
                .query((row, n) -> row.getString("finding") + ": " + row.getString("id"))
                .list());
    }
}
