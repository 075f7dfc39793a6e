package id.jejaring.platform;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something the program does by itself, again and again beside the requests, on a thread of its own. What fails is tried in the
 * next round. Tools that are attached to a database somebody else runs on do nothing by themselves.
 */
public final class Rounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private final String name;
    private final Duration pause;
    private final Settings settings;
    private final Runnable round;
    private @Nullable ScheduledExecutorService thread;

    public Rounds(String name, Duration pause, Settings settings, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.settings = settings;
        this.round = round;
    }

    @Override
    public void start() {
        if (settings.attached()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name(name).unstarted(work));
        thread.scheduleWithFixedDelay(this::guarded, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** By hand, and with its failure, for whoever moves the clock. */
    public void once() {
        round.run();
    }

    // An exception would end the schedule.
    private void guarded() {
        try {
            round.run();
        } catch (RuntimeException failure) {
            // What it says may quote a record.
            LOG.warn("{} failed this time: {}", name, failure.getClass().getName());
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
