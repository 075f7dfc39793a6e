package id.jejaring.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running PostgreSQL as its data folder's postmaster.pid names it. */
record Postmaster(long pid, int port, boolean ready) {
    private static final Logger LOG = LoggerFactory.getLogger(Postmaster.class);
    private static final String LOCK_FILE = "postmaster.pid";
    private static final Duration BACKENDS_LEAVE = Duration.ofSeconds(5);

    /** Only a living postgres process whose working folder is this cluster counts: pids are used again after a crash. */
    static Optional<Postmaster> of(Path cluster) {
        try {
            var lines = Files.readAllLines(cluster.resolve(LOCK_FILE));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            var pid = Long.parseLong(lines.get(0).strip());
            var ready = lines.size() > 7 && lines.get(7).startsWith("ready");
            var master = new Postmaster(pid, Integer.parseInt(lines.get(3).strip()), ready);
            return master.serves(cluster) ? Optional.of(master) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private boolean serves(Path cluster) {
        return serves(Path.of("/proc", String.valueOf(pid)), cluster);
    }

    private static boolean serves(Path process, Path cluster) {
        try {
            return Files.readString(process.resolve("cmdline")).contains("postgres")
                    && Files.isSameFile(process.resolve("cwd"), cluster);
        } catch (IOException gone) {
            return false;
        }
    }

    /**
     * Ends whatever a killed Jejaring left working on this cluster. A postmaster is stopped, also one that has not yet written
     * its number; backends of a killed one see its death and leave, and only then is the cluster's memory free. The lock file
     * goes too: PostgreSQL believes it while any process has that number, also a zombie that no init reaps. Only for whoever
     * holds the data folder.
     */
    static void clear(Path cluster) throws IOException {
        of(cluster).ifPresent(Postmaster::stopOrphan);
        var end = System.nanoTime() + BACKENDS_LEAVE.toNanos();
        while (!workingOn(cluster).isEmpty() && System.nanoTime() < end) {
            pause();
        }
        workingOn(cluster).forEach(Postmaster::stop);
        Files.deleteIfExists(cluster.resolve(LOCK_FILE));
    }

    private static void stopOrphan(Postmaster orphan) {
        LOG.warn("A PostgreSQL left behind by a killed Jejaring (process {}) is stopped", orphan.pid());
        stop(orphan.pid());
    }

    private static List<Long> workingOn(Path cluster) {
        return Files.notExists(cluster)
                ? List.of()
                : processes(process -> serves(process, cluster) || launches(process, cluster));
    }

    /** Ends the initdb that a killed Jejaring left making this cluster, and what it started: nothing of theirs is kept. */
    static void abort(Path cluster) {
        var end = System.nanoTime() + BACKENDS_LEAVE.toNanos();
        var makers = making(cluster);
        while (!makers.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new CannotStart(
                        "An initdb of this data folder (process " + makers.getFirst() + ") does not stop.");
            }
            makers.forEach(pid -> signal(pid, "KILL"));
            pause();
            makers = making(cluster);
        }
    }

    // initdb names the cluster in its command line, and to what it starts in their environment.
    private static List<Long> making(Path cluster) {
        return processes(process -> says(process.resolve("cmdline"), "--pgdata=" + cluster)
                || says(process.resolve("environ"), "PGDATA=" + cluster)
                || serves(process, cluster));
    }

    // A PostgreSQL enters its cluster's folder only some time after it was launched.
    private static boolean launches(Path process, Path cluster) {
        return says(process.resolve("cmdline"), cluster.toString()) && says(process.resolve("cmdline"), "-D");
    }

    private static boolean says(Path words, String word) {
        try {
            return List.of(Files.readString(words, StandardCharsets.ISO_8859_1).split("\0", -1))
                    .contains(word);
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static List<Long> processes(Predicate<Path> kind) {
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> kind.test(Path.of("/proc", String.valueOf(pid))))
                .sorted()
                .toList();
    }

    /** Fast shutdown, then an immediate one: both leave the cluster as durable as it was. */
    static void stop(long pid) {
        for (var signal : List.of("INT", "QUIT")) {
            if (!alive(pid)) {
                return;
            }
            signal(pid, signal);
            await(pid, Duration.ofSeconds(20));
        }
        if (alive(pid)) {
            throw new CannotStart("A PostgreSQL of this data folder (process " + pid + ") does not stop.");
        }
    }

    // A zombie (nobody reaps orphans in some containers) has an empty command line and holds nothing any more.
    private static boolean alive(long pid) {
        try {
            return !Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline"))
                    .isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static void signal(long pid, String name) {
        try {
            new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL (process " + pid + ") cannot be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(long pid, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        while (alive(pid) && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
