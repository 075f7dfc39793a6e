package id.jejaring.sync;

import id.jejaring.platform.AfterRestore;
import id.jejaring.platform.database.Maintenance;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * A restored copy does not know what phones were told after it was made. A new number for its history makes them ask for
 * everything again; taken from the clock, it is new also where the same copy is restored twice.
 */
@Component
class RaiseEpochs implements AfterRestore {
    private final Maintenance maintenance;
    private final InstantSource clock;

    RaiseEpochs(Maintenance maintenance, InstantSource clock) {
        this.maintenance = maintenance;
        this.clock = clock;
    }

    @Override
    public void restored() {
        maintenance.call(sql -> {
            sql.sql("update sync.history set epoch = greatest(epoch + 1, :now)")
                    .param("now", clock.instant().getEpochSecond())
                    .update();
            return sql.sql("update sync.partition set epoch = (select h.epoch from sync.history h)")
                    .update();
        });
    }
}
