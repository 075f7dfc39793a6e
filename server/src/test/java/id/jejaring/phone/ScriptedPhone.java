package id.jejaring.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's profile on one phone. Keeps what it was told to keep: the copy of its partitions, cursors, receipts. Whatever
 * breaks on the way is an IOException, after which nothing is known and the same may be sent again.
 */
public final class ScriptedPhone {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final HttpClient http;
    private final URI server;
    private final UUID device;
    private final Map<String, Map<String, JsonNode>> rows = new HashMap<>();
    private final Map<String, List<Long>> cursors = new LinkedHashMap<>();
    private String cookie = "";
    private @Nullable JsonNode enrolled;
    private @Nullable Sealer sealer;
    private Instant contact = Instant.EPOCH;
    private long number;

    public ScriptedPhone(HttpClient http, URI server, UUID device) {
        this.http = http;
        this.server = server;
        this.device = device;
    }

    /** A saved record, never changed again. */
    public record Line(UUID id, String type, String text, String digest) {}

    /** @param genuine signed by the server over this very record */
    public record Receipt(@Nullable String id, String status, String code, boolean genuine) {}

    public UUID device() {
        return device;
    }

    public int signIn(String login, String password) throws IOException, InterruptedException {
        var answer = post("/api/v1/session", JSON.writeValueAsString(Map.of("login", login, "password", password)));
        answer.headers().firstValue("Set-Cookie").ifPresent(value -> cookie = value.replaceFirst(";.*", ""));
        return answer.statusCode();
    }

    public JsonNode enrol() throws IOException, InterruptedException {
        JsonNode answer = json("/api/v1/devices", Map.of("id", device.toString(), "label", "scripted"));
        enrolled = answer;
        try {
            sealer = new Sealer(
                    Sealer.bytes(answer.at("/sealKeys/0/key").asString()),
                    Sealer.bytes(answer.at("/secret").asString()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return answer;
    }

    public JsonNode hello() throws IOException, InterruptedException {
        JsonNode answer = json(
                "/api/v1/sync/hello",
                Map.of(
                        "device",
                        device.toString(),
                        "protocol",
                        1,
                        "client",
                        "scripted",
                        "deviceTime",
                        Instant.now().toString(),
                        "outbox",
                        0,
                        "parts",
                        List.copyOf(cursors.keySet())));
        contact = Instant.parse(answer.at("/serverTime").asString());
        for (JsonNode part : answer.at("/partitions")) {
            cursors.putIfAbsent(
                    part.at("/part").asString(), List.of(part.at("/epoch").asLong(), 0L));
        }
        answer.at("/revoked").forEach(part -> forget(part.asString()));
        return answer;
    }

    /** @param at by the phone's clock, which is right */
    public Line save(String type, Map<String, ?> body, Instant at) {
        UUID id = UUID.randomUUID();
        return save(id, type, JSON.writeValueAsString(body), at);
    }

    public Line save(UUID id, String type, String body, Instant at) {
        Sealer with = Objects.requireNonNull(sealer, "not enrolled");
        String kid = Objects.requireNonNull(enrolled).at("/sealKeys/0/kid").asString();
        String seen = contact.equals(Instant.EPOCH) ? "" : contact.toString();
        String skew = seen.isEmpty() ? "" : "0";
        long n = ++number;
        String header = String.join(
                "\n",
                "jejaring-record/1",
                id.toString(),
                type,
                "1",
                device.toString(),
                String.valueOf(n),
                at.toString(),
                seen,
                skew,
                kid);
        try {
            Sealer.Sealed sealed = with.seal(header, body);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id.toString());
            line.put("t", type);
            line.put("v", 1);
            line.put("dev", device.toString());
            line.put("n", n);
            line.put("at", at.toString());
            line.put("contact", seen);
            line.put("skew", seen.isEmpty() ? null : 0);
            line.put("kid", kid);
            line.put("epk", sealed.epk());
            line.put("iv", sealed.iv());
            line.put("ct", sealed.ct());
            return new Line(id, type, JSON.writeValueAsString(line), sealed.digest());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<Receipt> push(List<Line> lines) throws IOException, InterruptedException {
        return send("/api/v1/sync/push", lines);
    }

    /** Somebody else's records. */
    public List<Receipt> rescue(List<Line> lines) throws IOException, InterruptedException {
        return send("/api/v1/sync/rescue", lines);
    }

    private List<Receipt> send(String path, List<Line> lines) throws IOException, InterruptedException {
        var request = request(path)
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(
                        String.join("\n", lines.stream().map(Line::text).toList()) + "\n"))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        Map<String, String> digests = new HashMap<>();
        lines.forEach(line -> digests.put(line.id().toString(), line.digest()));
        List<Receipt> receipts = new ArrayList<>();
        for (String text : answer.body().lines().toList()) {
            receipts.add(receipt(JSON.readTree(text), digests));
        }
        return receipts;
    }

    private Receipt receipt(JsonNode told, Map<String, String> digests) {
        String id = told.at("/id").isString() ? told.at("/id").asString() : null;
        String status = told.at("/s").asString();
        String code = told.at("/code").asString("");
        boolean genuine =
                id != null && told.at("/digest").asString("").equals(digests.get(id)) && signed(told, id, status, code);
        return new Receipt(id, status, code, genuine);
    }

    private boolean signed(JsonNode told, String id, String status, String code) {
        String said = String.join(
                "\n",
                "jejaring-receipt/1",
                id,
                status,
                code,
                told.at("/digest").asString(""),
                told.at("/at").asString(""));
        try {
            byte[] key = Sealer.bytes(
                    Objects.requireNonNull(enrolled).at("/receiptKeys/0/key").asString());
            return told.at("/sig").isString()
                    && Sealer.verifies(key, said, told.at("/sig").asString());
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }

    /** Everything new, checkpoint by checkpoint; what came before a cut stays. @return bytes received */
    public long pull() throws IOException, InterruptedException {
        long bytes = 0;
        boolean more = true;
        while (more) {
            var request = request("/api/v1/sync/pull")
                    .header("Content-Type", "application/json")
                    .header("Accept-Encoding", "gzip")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(
                            Map.of("device", device.toString(), "protocol", 1, "cursors", cursors, "most", 262_144))))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("pull answered " + answer.statusCode());
            }
            bytes += answer.body().length;
            more = new Applied(this).lines(Gzip.text(answer)).more();
        }
        return bytes;
    }

    JsonNode parsed(String line) {
        return JSON.readTree(line);
    }

    void apply(List<JsonNode> lines, String part, long epoch, long seq) {
        Map<String, JsonNode> held = rows.computeIfAbsent(part, name -> new HashMap<>());
        for (JsonNode line : lines) {
            String key = line.at("/e").asString() + " " + line.at("/id").asString();
            if (line.at("/k").asString().equals("up")) {
                held.put(key, line.at("/d"));
            } else {
                held.remove(key);
            }
        }
        cursors.put(part, List.of(epoch, seq));
    }

    void reset(String part, long epoch) {
        rows.remove(part);
        cursors.put(part, List.of(epoch, 0L));
    }

    void forget(String part) {
        rows.remove(part);
        cursors.remove(part);
    }

    /** The copy of a partition, "entity id" to fields. */
    public Map<String, JsonNode> rows(String part) {
        return Map.copyOf(rows.getOrDefault(part, Map.of()));
    }

    public Map<String, List<Long>> cursors() {
        return Map.copyOf(cursors);
    }

    public int heldRows() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    private JsonNode json(String path, Map<String, ?> body) throws IOException, InterruptedException {
        var answer = post(path, JSON.writeValueAsString(body));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return http.send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE).header("Cookie", cookie);
    }
}
