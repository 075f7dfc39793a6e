package id.jejaring.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code ./jejaring demo} as somebody at a terminal starts it, until Ctrl-C. */
final class Office implements AutoCloseable {
    private static final String LAUNCHER = "jejaring.launcher";
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ROUNDS = 20;
    private static final List<String> WORKERS = List.of("perawat", "kapus", "piket", "tpkjm", "admin");
    private static final List<String> PATHS =
            List.of("/today", "/cases", "/people", "/regions", "/api/v1/people?name=siti", "/api/v1/regions?q=kumai");

    private final Process process;
    private final Path log;
    private final String root;
    private final HttpClient http = HttpClient.newHttpClient();
    private final long startMillis;

    private Office(Process process, Path log, int port) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        this.process = process;
        this.log = log;
        this.root = "http://127.0.0.1:" + port;
        awaitReady();
        this.startMillis = (System.nanoTime() - begin) / 1_000_000;
    }

    /** Returns when it is ready. */
    static Office open(Path data, int port) throws IOException, InterruptedException {
        Path log = data.resolve("bench.log");
        ProcessBuilder launcher = new ProcessBuilder(System.getProperty(LAUNCHER, "../jejaring"), "demo")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        launcher.environment().keySet().removeIf(name -> name.startsWith("JEJARING_"));
        launcher.environment().put("JEJARING_DATA", data.resolve("demo").toString());
        launcher.environment().put("JEJARING_PORT", String.valueOf(port));
        return new Office(launcher.start(), log, port);
    }

    URI address() {
        return URI.create(root);
    }

    long startMillis() {
        return startMillis;
    }

    Memory memory() {
        return Memory.of(process.toHandle());
    }

    /** Some people come, look at their work and search. */
    void visit() throws IOException, InterruptedException {
        for (String login : WORKERS) {
            String cookie = signIn(login);
            for (int round = 0; round < ROUNDS; round++) {
                for (String path : PATHS) {
                    send(request(path).header("Cookie", cookie).GET());
                }
            }
        }
    }

    private String signIn(String login) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/api/v1/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"%s\",\"password\":\"jejaring-demo\"}".formatted(login)));
        return http.send(request.build(), BodyHandlers.discarding())
                .headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .orElseThrow(() -> new IllegalStateException(login + " cannot sign in"));
    }

    private void awaitReady() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("The program did not start:\n" + Files.readString(log));
            }
            Thread.sleep(20);
        }
    }

    private boolean ready() throws InterruptedException {
        try {
            return send(request("/actuator/health/readiness").GET()) == 200;
        } catch (IOException notListening) {
            return false;
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path)).header("Accept", "text/html, application/json");
    }

    private int send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
