package id.jejaring.sync;

import id.jejaring.Caller;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The other side of the protocol: somebody's profile on a phone, sealing, sending and believing only signed receipts. */
public final class Phone {
    public static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODED = Base64.getUrlDecoder();
    public final UUID id;
    public final Caller caller;
    private final JsonNode welcome;
    private final KeyPair ephemeral;
    private final SecretKey key;
    private long running;

    private Phone(UUID id, Caller caller, JsonNode welcome) {
        this.id = id;
        this.caller = caller;
        this.welcome = welcome;
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            ephemeral = generator.generateKeyPair();
            PublicKey server =
                    P256.point(DECODED.decode(newest("sealKeys").get("key").asString()));
            key = Seal.derive(
                    P256.agree(ephemeral.getPrivate(), server),
                    DECODED.decode(welcome.get("secret").asString()),
                    P256.bytes(ephemeral.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Phone of(Caller signedIn) {
        return of(signedIn, UUID.randomUUID());
    }

    public static Phone of(Caller signedIn, UUID id) {
        Caller.Answer answer =
                signedIn.json("POST", "/api/v1/devices", "{\"id\":\"" + id + "\",\"label\":\"Ponsel uji\"}");
        if (answer.status() != 200) {
            throw new AssertionError("not enrolled: " + answer);
        }
        return new Phone(id, signedIn, JSON.readTree(answer.body()));
    }

    /** @param sig null: nothing is promised */
    public record Got(
            @Nullable UUID id,
            String s,
            String code,
            @Nullable String digest,
            @Nullable String at,
            @Nullable String kid,
            @Nullable String sig) {}

    public JsonNode welcome() {
        return welcome;
    }

    public String seal(String type, String body) {
        return seal(UUID.randomUUID(), type, body);
    }

    public String seal(UUID record, String type, String body) {
        return seal(record, type, 1, Instant.now().toString(), null, null, body);
    }

    public String seal(
            UUID record,
            String type,
            int version,
            String at,
            @Nullable String contact,
            @Nullable Long skew,
            String body) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", record);
        line.put("t", type);
        line.put("v", version);
        line.put("dev", id);
        line.put("n", ++running);
        line.put("at", at);
        line.put("contact", contact);
        line.put("skew", skew);
        line.put("kid", newest("sealKeys").get("kid").asString());
        line.put("epk", BASE64.encodeToString(P256.bytes(ephemeral.getPublic())));
        byte[] iv = new byte[12];
        new SecureRandom().nextBytes(iv);
        line.put("iv", BASE64.encodeToString(iv));
        line.put("ct", BASE64.encodeToString(sealed(header(line), iv, body)));
        return JSON.writeValueAsString(line);
    }

    private static byte[] header(Map<String, Object> line) {
        List<String> parts = new ArrayList<>(List.of("jejaring-record/1"));
        for (String field : List.of("id", "t", "v", "dev", "n", "at", "contact", "skew", "kid")) {
            Object value = line.get(field);
            parts.add(value == null ? "" : value.toString());
        }
        return String.join("\n", parts).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] sealed(byte[] header, byte[] iv, String body) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
            cipher.updateAAD(header);
            return cipher.doFinal(body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public Got pushOne(String line) {
        return push(line).getFirst();
    }

    public List<Got> push(String... lines) {
        return send("/api/v1/sync/push", String.join("\n", lines));
    }

    public List<Got> push(List<String> lines) {
        return push(lines.toArray(String[]::new));
    }

    public List<Got> rescue(String... lines) {
        return send("/api/v1/sync/rescue", String.join("\n", lines));
    }

    /** What the server answers to a question in JSON. */
    public JsonNode hello(String... parts) {
        Map<String, Object> body = Map.of(
                "device",
                id,
                "protocol",
                1,
                "client",
                "0.2.0",
                "outbox",
                3,
                "deviceTime",
                "2026-11-25T00:00:00Z",
                "parts",
                parts);
        Caller.Answer answer = caller.json("POST", "/api/v1/sync/hello", JSON.writeValueAsString(body));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return JSON.readTree(answer.body());
    }

    public List<JsonNode> pull(Map<String, ?> cursors) {
        return pull(cursors, 262_144);
    }

    public List<JsonNode> pull(Map<String, ?> cursors, int most) {
        Map<String, Object> body = Map.of("device", id, "protocol", 1, "cursors", cursors, "most", most);
        Caller.Answer answer = caller.json("POST", "/api/v1/sync/pull", JSON.writeValueAsString(body));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer.body().lines().map(JSON::readTree).toList();
    }

    private List<Got> send(String path, String lines) {
        HttpResponse<byte[]> answer =
                caller.bytes(path, lines.getBytes(StandardCharsets.UTF_8), "Content-Type", "application/x-ndjson");
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return receipts(answer.body());
    }

    public static List<Got> receipts(byte[] answer) {
        return new String(answer, StandardCharsets.UTF_8)
                .lines()
                .map(line -> JSON.readValue(line, Got.class))
                .toList();
    }

    /** With the keys this phone was given when it was enrolled. */
    public boolean believes(Got receipt) {
        String said = String.join(
                "\n",
                "jejaring-receipt/1",
                String.valueOf(receipt.id()),
                receipt.s(),
                receipt.code(),
                String.valueOf(receipt.digest()),
                String.valueOf(receipt.at()));
        try {
            PublicKey server =
                    P256.point(DECODED.decode(newest("receiptKeys").get("key").asString()));
            return receipt.sig() != null
                    && P256.verifies(server, said.getBytes(StandardCharsets.UTF_8), DECODED.decode(receipt.sig()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode newest(String keys) {
        return welcome.get(keys).get(welcome.get(keys).size() - 1);
    }
}
