package id.jejaring.region;

import id.jejaring.platform.database.Maintenance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** At start: a new edition of the official list, if this build carries one. */
@Component
class RegionLoader {
    private final Maintenance maintenance;
    private final InstantSource clock;

    RegionLoader(Maintenance maintenance, InstantSource clock) {
        this.maintenance = maintenance;
        this.clock = clock;
    }

    void load() {
        try (Connection connection = maintenance.connect()) {
            connection.setAutoCommit(false);
            new EditionLoad(connection, clock).bring(new RegionData().edition());
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException("regions cannot be loaded", failure);
        }
    }
}
