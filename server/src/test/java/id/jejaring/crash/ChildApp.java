package id.jejaring.crash;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Jejaring;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The program in a process of its own, on a data folder of its own, as an operator runs it. */
final class ChildApp implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final int port;
    private final Map<String, String> settings = new HashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    ChildApp(Path data, Path binaries) throws IOException {
        this.data = data;
        Files.createDirectories(data);
        // Unpacking PostgreSQL once is enough for all tests.
        Files.createSymbolicLink(data.resolve("postgres"), binaries.toAbsolutePath());
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    /** From the next start on. */
    void set(String variable, String value) {
        settings.put(variable, value);
    }

    /** Runs a command to its end; its exit code. */
    int command(String... words) throws IOException, InterruptedException {
        begin(words);
        return launched().waitFor();
    }

    /** Begins a command; it may be killed before its end. */
    void begin(String... words) throws IOException {
        process = launch(words);
    }

    private Process launched() {
        return Objects.requireNonNull(process);
    }

    Path data() {
        return data;
    }

    /** Everything it has said so far. */
    String words() {
        try {
            return Files.readString(log().toPath());
        } catch (IOException nothingYet) {
            return "";
        }
    }

    /** What it said last, for telling why a command failed. */
    String lastWords() throws IOException {
        var lines = Files.readAllLines(log().toPath());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
    }

    void start() throws IOException {
        begin("run");
    }

    boolean alive() {
        return process != null && process.isAlive();
    }

    /** Nothing of it runs a handler, a shutdown hook or a finally block any more. */
    void kill() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }

    void stop() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        stop();
        if (Files.exists(data.resolve("database/18/postmaster.pid"))) {
            killPostgres();
        }
    }

    void killPostgres() {
        ProcessHandle.of(postgres()).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Waits while one PostgreSQL is gone and the next has not written its number yet. */
    long postgres() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var lines = Files.readAllLines(data.resolve("database/18/postmaster.pid"));
                if (lines.size() > 1) {
                    return Long.parseLong(lines.getFirst().strip());
                }
            } catch (IOException gone) {
                // Between two servers there is no such file.
            }
            pause(20);
        }
        throw new IllegalStateException("PostgreSQL did not come back");
    }

    boolean ready() {
        try {
            var request = HttpRequest.newBuilder(at("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void awaitReady() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!alive() || System.nanoTime() > end) {
                throw new IllegalStateException((alive() ? "not ready: " : "it ended: ") + lastWords());
            }
            pause(50);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Process launch(String... words) throws IOException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(launcherFlags());
        if (words[0].equals("prepare")) {
            command.add("-Xmx768m");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Jejaring.class.getName()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
        builder.environment().remove("JEJARING_DB_URL");
        builder.environment().put("JEJARING_DATA", data.toString());
        builder.environment().put("JEJARING_PORT", String.valueOf(port));
        builder.environment().putAll(settings);
        return builder.start();
    }

    // What the launcher gives a server; the cache it makes besides belongs to the built program.
    private static List<String> launcherFlags() throws IOException {
        var launcher = Files.readString(Path.of("..", "jejaring"));
        var start = launcher.substring(launcher.indexOf("flags=-XX"));
        var jvm = launcher.substring(launcher.indexOf("jvm() {"), launcher.indexOf("-jar \"$app"));
        var flags = Stream.concat(
                        Stream.of(start.substring("flags=".length(), start.indexOf('\n'))),
                        Stream.of(jvm.split("\\s+")))
                .filter(word -> word.startsWith("-X"))
                .toList();
        assertThat(flags)
                .as("the launcher's flags")
                .contains("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
        return flags;
    }

    /** Of the Java process, PostgreSQL and its backends, in MB; what processes share is counted once. */
    long proportionalSetSize() {
        var root = launched().toHandle();
        return Stream.concat(Stream.of(root), root.descendants())
                        .mapToLong(ChildApp::pss)
                        .sum()
                >> 10;
    }

    private static long pss(ProcessHandle one) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(one.pid()), "smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException unreadable) {
            assertThat(one.isAlive())
                    .as("the memory of a living process is readable")
                    .isFalse();
            return 0;
        }
    }

    private File log() {
        return data.resolve("application.log").toFile();
    }
}
