package id.jejaring.phone;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.json.JsonMapper;

/** Real requests, with the session of whoever signed in last. Of an answer that breaks off it keeps the whole lines. */
public final class HttpRoad implements Road {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SESSION = "jejaring=";
    private final HttpClient http;
    private final URI server;
    private String cookie = "";
    private long received;

    public HttpRoad(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    /** Another way of whoever is signed in here. */
    public HttpRoad anotherOf() {
        HttpRoad other = new HttpRoad(HttpClient.newHttpClient(), server);
        other.cookie = cookie;
        return other;
    }

    public void signIn(String login, String password) throws IOException {
        var body = JsonMapper.shared().writeValueAsString(Map.of("login", login, "password", password));
        post("/api/v1/session", JSON, body).accepted();
    }

    @Override
    public Reply post(String path, String type, String body) throws IOException {
        var request = HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", type)
                .header("Accept-Encoding", "gzip")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(body))
                .build();
        try {
            var answer = http.send(request, BodyHandlers.ofInputStream());
            answer.headers().allValues("Set-Cookie").stream()
                    .filter(value -> value.startsWith(SESSION))
                    .forEach(value -> cookie = value.replaceFirst(";.*", ""));
            return reply(answer);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    /** Bytes of bodies as they came over the wire. */
    public long received() {
        return received;
    }

    private Reply reply(HttpResponse<InputStream> answer) throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        boolean cut = filled(wire, answer.body());
        received += wire.size();
        ByteArrayOutputStream plain = wire;
        if (answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            plain = new ByteArrayOutputStream();
            cut |= filled(plain, new GZIPInputStream(new ByteArrayInputStream(wire.toByteArray())));
        }
        String text = plain.toString(StandardCharsets.UTF_8);
        String whole = cut ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
        return new Reply(answer.statusCode(), whole.lines().toList(), cut);
    }

    /** @return whether it ended before its end */
    private static boolean filled(ByteArrayOutputStream to, InputStream from) {
        try (from) {
            from.transferTo(to);
            return false;
        } catch (IOException brokeOff) {
            return true;
        }
    }
}
