package id.jejaring.sync.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.sync.Device;
import id.jejaring.sync.Devices;
import id.jejaring.sync.Hello;
import id.jejaring.sync.Pull;
import id.jejaring.sync.Welcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What phones ask and are told; see docs/sync-protocol.md. */
@RestController
@RequestMapping("/api/v1/sync")
class SyncApi {
    private static final int MOST = 1024 * 1024;
    private static final int LEAST = 16 * 1024;
    private static final int PARTS = 2_000;
    private final Devices devices;
    private final Hello hello;
    private final Pull pull;

    SyncApi(Devices devices, Hello hello, Pull pull) {
        this.devices = devices;
        this.hello = hello;
        this.pull = pull;
    }

    record HelloBody(
            @Nullable UUID device,
            int protocol,
            @Nullable String client,
            int outbox,
            @Nullable List<String> parts) {}

    record PullBody(
            @Nullable UUID device,
            int protocol,
            @Nullable Map<String, List<Long>> cursors,
            @Nullable Integer most) {}

    record AckBody(@Nullable UUID device, @Nullable List<String> forgotten, boolean wiped) {}

    @Door(Action.SYNC)
    @PostMapping("/hello")
    ResponseEntity<Hello.Told> hello(HttpServletRequest request, Actor actor) throws IOException {
        HelloBody body = JsonBody.read(request, HelloBody.class);
        String client = body.client() == null ? "" : body.client();
        Hello.Ask ask = new Hello.Ask(
                client.substring(0, Math.min(40, client.length())), Math.max(0, body.outbox()), parts(body.parts()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(hello.to(device(body.device(), actor), ask, actor));
    }

    /** Made before the first byte leaves: no phone on a slow line keeps a connection to the database waiting. */
    @Door(Action.SYNC)
    @PostMapping("/pull")
    void pull(HttpServletRequest request, HttpServletResponse response, Actor actor) throws IOException {
        PullBody body = JsonBody.read(request, PullBody.class);
        if (body.protocol() != Welcome.PROTOCOL) {
            throw new Refused(Problem.OUTDATED_PROTOCOL);
        }
        String accepted = request.getHeader("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        int most = body.most() == null ? MOST / 4 : Math.clamp(body.most(), LEAST, MOST);
        Device device = device(body.device(), actor);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(LEAST);
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : bytes) {
            pull.write(device, cursors(body.cursors()), most, actor, out);
        }
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Vary", "Accept-Encoding");
        if (gzip) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.size());
        bytes.writeTo(response.getOutputStream());
    }

    @Door(Action.SYNC)
    @PostMapping("/ack")
    ResponseEntity<Void> ack(HttpServletRequest request, Actor actor) throws IOException {
        AckBody body = JsonBody.read(request, AckBody.class);
        devices.forgot(actor, device(body.device(), actor), parts(body.forgotten()), body.wiped());
        return ResponseEntity.noContent().build();
    }

    private Device device(@Nullable UUID id, Actor actor) {
        if (id == null) {
            throw new Refused(Problem.INVALID, List.of(FieldError.of("device", "platform.input.missing")));
        }
        return devices.mine(actor, id).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    /** Names as partitions have them; a phone that keeps more of them is none of ours. */
    private static List<String> parts(@Nullable List<String> named) {
        List<String> parts = named == null ? List.of() : named;
        if (parts.size() > PARTS || !parts.stream().allMatch(SyncApi::name)) {
            throw new Refused(Problem.MALFORMED);
        }
        return parts;
    }

    private static boolean name(@Nullable String part) {
        return part != null && part.matches("[a-z0-9:-]{1,60}");
    }

    private static Map<String, Pull.Cursor> cursors(@Nullable Map<String, List<Long>> sent) {
        Map<String, Pull.Cursor> cursors = new LinkedHashMap<>();
        if (sent != null) {
            parts(List.copyOf(sent.keySet()));
            sent.forEach((part, cursor) -> {
                if (cursor == null || cursor.size() != 2 || cursor.contains(null)) {
                    throw new Refused(Problem.MALFORMED);
                }
                cursors.put(part, new Pull.Cursor(cursor.get(0), Math.max(0, cursor.get(1))));
            });
        }
        return cursors;
    }
}
