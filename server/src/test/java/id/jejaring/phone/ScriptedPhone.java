package id.jejaring.phone;

import id.jejaring.phone.Outbox.Line;
import id.jejaring.phone.Road.Refused;
import id.jejaring.phone.Road.Reply;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One person's profile on one phone, which keeps to docs/sync-protocol.md without a screen. Whatever breaks on the way is an
 * IOException, after which nothing is known and the same may be sent again.
 */
public final class ScriptedPhone {
    public static final String PUSH = "/api/v1/sync/push";
    /** For somebody else's records. */
    public static final String RESCUE = "/api/v1/sync/rescue";

    private static final int FEW = 8;
    private static final int MANY = 128;
    private static final int MOST = 262_144;
    private final UUID device;
    private final Road road;
    private final InstantSource clock;
    private final Outbox outbox;
    private final Copy copy;
    private final Map<String, Long> epochs = new HashMap<>();
    private final Set<String> forgotten = new LinkedHashSet<>();
    private @Nullable JsonNode welcome;
    private @Nullable Sealer sealer;
    private @Nullable Instant contact;
    private long skew;
    private long number;
    private int together = FEW;
    private Wipe wipe = Wipe.NONE;

    public ScriptedPhone(UUID device, Road road, InstantSource clock, Outbox outbox, Copy copy) {
        this.device = device;
        this.road = road;
        this.clock = clock;
        this.outbox = outbox;
        this.copy = copy;
    }

    public ScriptedPhone(Road road) {
        this(UUID.randomUUID(), road, InstantSource.system(), new Outbox(), new Copy());
    }

    public enum Wipe {
        NONE,
        AFTER_PUSH,
        NOW,
        DONE
    }

    public UUID device() {
        return device;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Copy copy() {
        return copy;
    }

    public boolean wiped() {
        return wipe == Wipe.DONE;
    }

    /** Also again: the answer is the same. */
    public JsonNode enrol() throws IOException {
        JsonNode answer = ask("/api/v1/devices", Map.of("id", device, "label", "scripted"));
        welcome = answer;
        sealer = Sealer.with(
                newest(answer, "sealKeys").at("/key").asString(),
                answer.at("/secret").asString());
        return answer;
    }

    /**
     * A server that was set back to before the enrolment does not know this phone; it is told again.
     *
     * @return whether the server was set back, as far as this phone knows
     */
    public boolean hello() throws IOException {
        try {
            return greeted(asked());
        } catch (Refused unknown) {
            if (unknown.status() != 404) {
                throw unknown;
            }
            enrol();
            return greeted(asked());
        }
    }

    private JsonNode asked() throws IOException {
        return ask(
                "/api/v1/sync/hello",
                Map.of(
                        "device",
                        device,
                        "protocol",
                        1,
                        "client",
                        "scripted",
                        "deviceTime",
                        clock.instant().toString(),
                        "outbox",
                        outbox.waiting().size(),
                        "parts",
                        copy.parts()));
    }

    private boolean greeted(JsonNode hello) {
        Instant serverTime = Instant.parse(hello.at("/serverTime").asString());
        Map<String, Long> told = new HashMap<>();
        hello.at("/partitions")
                .forEach(each ->
                        told.put(each.at("/part").asString(), each.at("/epoch").asLong()));
        // Before the first hello others may have sent its records, to a server that was set back since.
        boolean setBack = contact == null
                || told.entrySet().stream()
                        .anyMatch(each -> each.getValue() > epochs.getOrDefault(each.getKey(), each.getValue()));
        if (setBack) {
            outbox.offerAgain(serverTime);
        }
        epochs.putAll(told);
        contact = serverTime;
        skew = Duration.between(serverTime, clock.instant()).toMillis();
        wipe = wiped() ? Wipe.DONE : Wipe.valueOf(hello.at("/wipe").asString().toUpperCase(Locale.ROOT));
        if (wipe == Wipe.NOW) {
            wipe();
        }
        copy.parts().stream().filter(part -> !told.containsKey(part)).forEach(this::revoke);
        return setBack;
    }

    private void revoke(String part) {
        forgotten.add(part);
        copy.forget(part);
    }

    private void wipe() {
        wipe = Wipe.DONE;
        copy.forgetAll();
    }

    /** Everything has been sent: what was asked for after that is due. */
    public void wipeIfTold() {
        if (wipe == Wipe.AFTER_PUSH && outbox.waiting().isEmpty()) {
            wipe();
        }
    }

    public Line save(String type, Map<String, ?> body) {
        return save(type, JsonMapper.shared().writeValueAsString(body));
    }

    public Line save(String type, String body) {
        Line line = sealed(UUID.randomUUID(), type, body);
        outbox.add(line);
        return line;
    }

    private Line sealed(UUID id, String type, String body) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id.toString());
        line.put("t", type);
        line.put("v", 1);
        line.put("dev", device.toString());
        line.put("n", ++number);
        line.put("at", clock.instant().toString());
        line.put("contact", contact == null ? null : contact.toString());
        line.put("skew", contact == null ? null : skew);
        line.put(
                "kid",
                newest(Objects.requireNonNull(welcome), "sealKeys").at("/kid").asString());
        StringBuilder header = new StringBuilder("jejaring-record/1");
        line.values().forEach(part -> header.append('\n').append(part == null ? "" : part));
        Sealer.Sealed sealed = Objects.requireNonNull(sealer, "not enrolled").seal(header.toString(), body);
        line.put("epk", sealed.epk());
        line.put("iv", sealed.iv());
        line.put("ct", sealed.ct());
        return new Line(id, type, JsonMapper.shared().writeValueAsString(line), sealed.digest());
    }

    /** In batches that grow while the road carries them. Whatever was heard is settled, also before a cut. */
    public void push(String path) throws IOException {
        List<Line> lines = outbox.waiting();
        int from = 0;
        while (from < lines.size()) {
            int to = Math.min(lines.size(), from + together);
            together = FEW;
            send(path, lines.subList(from, to));
            together = Math.min(MANY, 2 * (to - from));
            from = to;
        }
    }

    private void send(String path, List<Line> lines) throws IOException {
        String body = String.join("\n", lines.stream().map(Line::text).toList());
        Reply reply = road.post(path, Road.LINES, body).accepted();
        heard(lines, reply).forEach(outbox::settle);
        if (reply.cut() || reply.lines().size() < lines.size()) {
            throw new IOException("receipts are missing");
        }
    }

    /** Those that are genuine. */
    public List<Receipt> heard(List<Line> lines, Reply reply) {
        byte[] key = Sealer.bytes(newest(Objects.requireNonNull(welcome), "receiptKeys")
                .at("/key")
                .asString());
        Map<String, String> digests = new HashMap<>();
        lines.forEach(line -> digests.put(line.id().toString(), line.digest()));
        List<Receipt> receipts = new ArrayList<>();
        for (String text : reply.lines()) {
            JsonNode told = JsonMapper.shared().readTree(text);
            String digest = digests.get(told.at("/id").asString(""));
            if (digest != null) {
                Receipt.genuine(told, digest, key).ifPresent(receipts::add);
            }
        }
        return receipts;
    }

    /** Everything new, checkpoint by checkpoint. A road that carries one before it breaks is worth another try. */
    public void pull() throws IOException {
        pull(copy);
    }

    /** Into a copy that may have nothing yet. */
    public void pull(Copy copy) throws IOException {
        boolean more = true;
        while (more) {
            Reply reply = road.post(
                            "/api/v1/sync/pull",
                            Road.JSON,
                            JsonMapper.shared()
                                    .writeValueAsString(Map.of(
                                            "device", device, "protocol", 1, "cursors", cursors(copy), "most", MOST)))
                    .accepted();
            more = applied(copy, reply);
        }
    }

    private static Map<String, List<Long>> cursors(Copy copy) {
        Map<String, List<Long>> cursors = new LinkedHashMap<>();
        copy.cursors().forEach((part, cursor) -> cursors.put(part, List.of(cursor.epoch(), cursor.seq())));
        return cursors;
    }

    /** @return whether there is more to fetch */
    private boolean applied(Copy copy, Reply reply) throws IOException {
        int checkpoints = 0;
        for (String text : reply.lines()) {
            JsonNode line = JsonMapper.shared().readTree(text);
            switch (line.at("/k").asString()) {
                case "revoke" -> revoke(line.at("/p").asString());
                case "end" -> {
                    return line.at("/more").asBoolean();
                }
                default -> checkpoints += copy.take(line) ? 1 : 0;
            }
        }
        copy.dropWaiting();
        if (checkpoints == 0) {
            throw new IOException("cut before its end");
        }
        return true;
    }

    /** Says what was forgotten, until somebody has heard it. */
    public void ack() throws IOException {
        if (forgotten.isEmpty() && !wiped()) {
            return;
        }
        road.post(
                        "/api/v1/sync/ack",
                        Road.JSON,
                        JsonMapper.shared()
                                .writeValueAsString(Map.of("device", device, "forgotten", forgotten, "wiped", wiped())))
                .accepted();
        forgotten.clear();
    }

    private JsonNode ask(String path, Map<String, ?> body) throws IOException {
        return road.post(path, Road.JSON, JsonMapper.shared().writeValueAsString(body))
                .accepted()
                .json();
    }

    private static JsonNode newest(JsonNode told, String keys) {
        return told.at("/" + keys).get(told.at("/" + keys).size() - 1);
    }
}
