package id.jejaring.access;

import id.jejaring.platform.database.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** One round of {@link AuditSeal}, beside the requests and never in their path; forgets old failed sign-ins. */
@Component
class AuditSealer {
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private final AuditSeal seal;
    private final Maintenance maintenance;
    private final InstantSource clock;
    private Instant pruned = Instant.EPOCH;
    private boolean acknowledged;

    AuditSealer(AuditSeal seal, Maintenance maintenance, InstantSource clock) {
        this.seal = seal;
        this.maintenance = maintenance;
        this.clock = clock;
    }

    void round() {
        if (!acknowledged) {
            seal.acknowledgeNewKey();
            acknowledged = true;
        }
        seal.all();
        if (pruned.isBefore(clock.instant().minus(Duration.ofHours(1)))) {
            prune();
            pruned = clock.instant();
        }
    }

    void prune() {
        maintenance.call(sql -> sql.sql("delete from access.sign_in_failure where at < :before")
                .param("before", id.jejaring.kernel.Rows.at(clock.instant().minus(FAILURES_KEPT)))
                .update());
    }
}
