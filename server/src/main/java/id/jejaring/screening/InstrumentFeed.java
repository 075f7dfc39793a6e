package id.jejaring.screening;

import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Settings;
import id.jejaring.region.Regions;
import id.jejaring.screening.Instruments.Kept;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Tells the phones of every regency which instruments are in force: at start, when a day brings or ends one, and soon after a new
 * regency has its first post. What was told already is not told again.
 */
@Component
class InstrumentFeed implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(InstrumentFeed.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private final Instruments instruments;
    private final ToldInstruments told;
    private final Posts posts;
    private final Regions regions;
    private final Settings settings;
    private final InstantSource clock;
    private final Map<RegionCode, List<Kept>> seen = new HashMap<>();
    private @Nullable ScheduledExecutorService thread;

    InstrumentFeed(
            Instruments instruments,
            ToldInstruments told,
            Posts posts,
            Regions regions,
            Settings settings,
            InstantSource clock) {
        this.instruments = instruments;
        this.told = told;
        this.posts = posts;
        this.regions = regions;
        this.settings = settings;
        this.clock = clock;
    }

    void round() {
        for (RegionCode body : Scope.SIGN_IN.call(posts::bodies)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(body));
            List<Kept> current = instruments.current(today).toList();
            if (!current.equals(seen.get(body))) {
                Scope.NOTHING.widened(body.value()).run(() -> told.tell(body, current));
                seen.put(body, current);
            }
        }
    }

    @Override
    public void start() {
        if (settings.attached()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("instrument-feed").unstarted(work));
        thread.scheduleWithFixedDelay(this::guarded, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    // An exception would end the schedule; what was not told now is told the next time.
    private void guarded() {
        try {
            round();
        } catch (RuntimeException failure) {
            LOG.warn("phones could not be told of instruments this time: {}", failure.toString());
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
