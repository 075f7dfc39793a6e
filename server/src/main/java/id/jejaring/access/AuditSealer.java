package id.jejaring.access;

import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Runs {@link AuditSeal} every few seconds beside the requests, never in their path, and forgets old failed sign-ins. */
@Component
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration FAILURES_KEPT = Duration.ofDays(1);
    private final AuditSeal seal;
    private final Maintenance maintenance;
    private final Settings settings;
    private final InstantSource clock;
    private Instant pruned = Instant.EPOCH;
    private @Nullable ScheduledExecutorService thread;

    AuditSealer(AuditSeal seal, Maintenance maintenance, Settings settings, InstantSource clock) {
        this.seal = seal;
        this.maintenance = maintenance;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.attached()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("audit-sealer").unstarted(work));
        thread.execute(() -> guarded(seal::acknowledgeNewKey));
        thread.scheduleWithFixedDelay(
                () -> guarded(this::round), PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void round() {
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

    // An exception would end the schedule; what was not sealed now is sealed the next time.
    private static void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.warn("the audit could not be sealed this time: {}", failure.toString());
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.shutdown();
            try {
                thread.awaitTermination(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
