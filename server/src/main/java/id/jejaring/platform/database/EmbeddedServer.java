package id.jejaring.platform.database;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real PostgreSQL of our own, with durable settings, reachable from this machine only. */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final String SUPERUSER = "postgres";
    private static final int LARGEST_LOG = 10_000_000;
    private static final int LAUNCHES = 3;

    // On the command line, because that outranks postgresql.conf and alter system.
    private static final Map<String, String> SETTINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_buffers", "64MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("max_worker_processes", "4"),
            Map.entry("max_parallel_workers_per_gather", "0"),
            Map.entry("autovacuum_max_workers", "2"),
            Map.entry("io_method", "sync"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("wal_level", "minimal"),
            Map.entry("jit", "off"),
            // Names and NIK stay out of the log: no failing statement, no parameter, no row in the detail.
            Map.entry("log_error_verbosity", "terse"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_parameter_max_length", "0"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC")));

    private final DataFolder folder;
    private final List<String> command;
    private final int port;
    private volatile Process process;
    private volatile boolean closing;

    private EmbeddedServer(DataFolder folder, List<String> command, int port) throws IOException {
        this.folder = folder;
        this.command = command;
        this.port = port;
        this.process = launch();
    }

    public static EmbeddedServer start(DataFolder folder) {
        return start(folder, folder.binaries());
    }

    /** Starts on binaries shared by several data folders (tests). */
    public static EmbeddedServer start(DataFolder folder, Path sharedBinaries) {
        var way = Unprivileged.here();
        try {
            var binaries = Binaries.in(sharedBinaries);
            Postmaster.clear(folder.cluster());
            initialize(folder, binaries, way);
            return launched(folder, binaries, way, LAUNCHES);
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be started: " + e.getMessage(), e);
        }
    }

    // A Jejaring killed while it launched a PostgreSQL leaves one that nobody can see yet; the next launch finds and
    // ends it.
    private static EmbeddedServer launched(DataFolder folder, Binaries binaries, Unprivileged way, int launches)
            throws IOException {
        var port = freePort();
        var server = new EmbeddedServer(folder, command(folder, binaries, way, port), port);
        try {
            server.awaitReady();
            server.watch();
            return server;
        } catch (CannotStart e) {
            if (launches == 1 || Thread.currentThread().isInterrupted()) {
                throw e;
            }
            Postmaster.clear(folder.cluster());
            return launched(folder, binaries, way, launches - 1);
        }
    }

    public Login superuser(String database) {
        return new Login(url(port, database), SUPERUSER, folder.secret("postgres.password"));
    }

    static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public synchronized void close() {
        closing = true;
        Postmaster.stop(process.pid());
    }

    /** As if this Java had died: nobody watches the process any more. */
    void abandon() {
        closing = true;
    }

    // Whoever kills PostgreSQL under a living application: it comes back on its port, and the pool reconnects.
    private void watch() {
        process.onExit().thenRun(() -> {
            if (!closing) {
                LOG.error("PostgreSQL (process {}) ended by itself and is started again", process.pid());
                Thread.ofPlatform().daemon().name("postgres").start(this::restart);
            }
        });
    }

    private void restart() {
        while (!closing) {
            try {
                relaunch();
                awaitReady();
                watch();
                return;
            } catch (IOException | CannotStart e) {
                // The killed server's backends may still hold its memory for a moment.
                Postmaster.pause();
            }
        }
    }

    private synchronized void relaunch() throws IOException {
        if (!closing) {
            Postmaster.clear(folder.cluster());
            process = launch();
        }
    }

    private static void initialize(DataFolder folder, Binaries binaries, Unprivileged way) throws IOException {
        var cluster = folder.cluster();
        if (Files.exists(cluster)) {
            return;
        }
        Files.createDirectories(cluster.getParent());
        // Made beside and renamed: an interrupted initdb is never taken for a database.
        var beside = cluster.resolveSibling("18.new");
        if (Files.exists(beside)) {
            Postmaster.abort(beside);
            Binaries.delete(beside);
        }
        Files.createDirectory(
                beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        way.give(beside);
        var password = cluster.resolveSibling("initial.password");
        Files.deleteIfExists(password);
        DataFolder.writeOwnerOnly(password, folder.secret("postgres.password").getBytes(StandardCharsets.US_ASCII));
        way.give(password);
        try {
            run(folder, way.command(initdb(binaries, beside, password)));
        } finally {
            Files.delete(password);
        }
        Files.move(beside, cluster);
    }

    private static List<String> initdb(Binaries binaries, Path cluster, Path password) {
        return List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + password,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums");
    }

    private static void run(DataFolder folder, List<String> command) throws IOException {
        var log = folder.logs().resolve("initdb.log").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new CannotStart("PostgreSQL could not create its database; see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while PostgreSQL created its database", e);
        }
    }

    private static List<String> command(DataFolder folder, Binaries binaries, Unprivileged way, int port) {
        var words = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", folder.cluster().toString(), "-p", String.valueOf(port)));
        SETTINGS.forEach((name, value) -> words.addAll(List.of("-c", name + "=" + value)));
        // A session of its own: Ctrl-C in the terminal reaches the application first, which stops PostgreSQL last.
        var command = new ArrayList<>(List.of("setsid"));
        command.addAll(way.command(words));
        return command;
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(command)
                .directory(new File("/"))
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(folder).toFile()))
                .start();
    }

    private static String complaint(DataFolder folder) {
        try (var lines = Files.lines(postgresLog(folder), StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> !line.isBlank() && !line.contains(" LOG: ") && !line.contains(" HINT: "))
                    .reduce((earlier, later) -> later)
                    .map(line -> " (" + line + ")")
                    .orElse("");
        } catch (IOException nothingToTell) {
            return "";
        }
    }

    private static Path postgresLog(DataFolder folder) {
        return folder.logs().resolve("postgres.log");
    }

    private static Path log(DataFolder folder) throws IOException {
        var log = postgresLog(folder);
        if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
            var before = folder.logs().resolve("postgres.log.1");
            Files.deleteIfExists(before);
            Files.move(log, before);
        }
        return log;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    // The same sign pg_ctl waits for. Recovery after a crash may take long, so only the process's death ends the wait.
    private void awaitReady() {
        var started = process;
        while (Postmaster.of(folder.cluster())
                .filter(master -> master.ready() && master.pid() == started.pid())
                .isEmpty()) {
            if (!started.isAlive() || Thread.currentThread().isInterrupted()) {
                throw new CannotStart("PostgreSQL did not start" + complaint(folder) + "; see " + postgresLog(folder));
            }
            Postmaster.pause();
        }
        LOG.info("PostgreSQL {} is ready (process {}, port {})", Binaries.VERSION, started.pid(), port);
    }
}
