package id.jejaring.crash;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who reports one concern after another and sends again what was not answered. */
final class Reporter implements Runnable {
    private static final int SENDS_OF_ONE = 400;

    private final ChildApp app;
    private final String login;
    private final String password;
    private final Queue<UUID> acknowledged;
    private final HttpClient http = HttpClient.newHttpClient();
    private volatile boolean going = true;
    private volatile String refused = "";
    private @Nullable String cookie;

    Reporter(ChildApp app, String login, String password, Queue<UUID> acknowledged) {
        this.app = app;
        this.login = login;
        this.password = password;
        this.acknowledged = acknowledged;
    }

    String refused() {
        return refused;
    }

    void stop() {
        going = false;
    }

    @Override
    public void run() {
        while (going && refused.isEmpty()) {
            report(UUID.randomUUID(), Instant.now().minusSeconds(60));
        }
    }

    // The id and the moment stay the same however often it is sent: what was taken once is not taken twice.
    private void report(UUID id, Instant event) {
        for (var send = 0; going && send < SENDS_OF_ONE; send++) {
            var status = send(id, event);
            if (status == 201 || status == 200) {
                acknowledged.add(id);
                return;
            }
            if (status == 401 || status == 403) {
                cookie = null;
            } else if (status >= 400 && status < 500) {
                refused = "a report was refused with " + status;
                return;
            }
            ChildApp.pause(50);
        }
    }

    private int send(UUID id, Instant event) {
        try {
            if (cookie == null) {
                cookie = signIn();
            }
            var request = json("/api/v1/concerns", """
                    {"id": "%s", "village": "62.01.01.1012", "channel": "phone", "event_at": "%s",
                     "story": "Tidak keluar rumah sejak tiga minggu.", "about_sex": "male", "about_age": 31}
                    """.formatted(id, event)).header("Cookie", cookie);
            return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            going = false;
            return 0;
        }
    }

    private String signIn() throws IOException, InterruptedException {
        var request = json("/api/v1/session", "{\"login\": \"%s\", \"password\": \"%s\"}".formatted(login, password));
        var response = http.send(request.build(), HttpResponse.BodyHandlers.discarding());
        return response.headers()
                .firstValue("Set-Cookie")
                .map(value -> value.replaceFirst(";.*", ""))
                .orElseThrow(() -> new IOException("not signed in: " + response.statusCode()));
    }

    private HttpRequest.Builder json(String path, String body) {
        return HttpRequest.newBuilder(app.at(path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
