package id.jejaring.care;

import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** States that care must never be in: above all, nobody without an owner and a clock. */
@Component
class CareChecks implements Check {
    private final Maintenance maintenance;

    CareChecks(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    @Override
    public String name() {
        return "care";
    }

    @Override
    public List<String> findings() {
        try (var connection = maintenance.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select finding, id from care.impossible order by finding, id")) {
            List<String> findings = new ArrayList<>();
            while (rows.next()) {
                findings.add(rows.getString("finding") + ": " + rows.getString("id"));
            }
            return findings;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("care cannot be checked", failure);
        }
    }
}
