package id.jejaring.sync;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of a push. Nothing is believed: what does not fit exactly is told, with as much of its name as can be read. */
final class Lines {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern KID = Pattern.compile("[a-z][a-z0-9]{0,15}");
    private static final int IV = 12;
    private static final int TAG = 16;

    private Lines() {}

    sealed interface Read {
        record Whole(Line line) implements Read {}

        /** @param id null where not even that can be read */
        record Broken(@Nullable UUID id) implements Read {}
    }

    static Read read(String text) {
        JsonNode node;
        try {
            node = JSON.readTree(text);
        } catch (JacksonException malformed) {
            return new Read.Broken(null);
        }
        UUID id;
        try {
            id = id(node, "id");
        } catch (IllegalArgumentException unnamed) {
            return new Read.Broken(null);
        }
        try {
            return new Read.Whole(line(text, node, id));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return new Read.Broken(id);
        }
    }

    private static Line line(String text, JsonNode node, UUID id) {
        byte[] iv = bytes(node, "iv");
        byte[] ct = bytes(node, "ct");
        expect(iv.length == IV && ct.length > TAG);
        return new Line(
                text,
                id,
                matching(node, "t", TYPE),
                (int) number(node, "v", 1, 9_999),
                id(node, "dev"),
                number(node, "n", 0, Long.MAX_VALUE),
                moment(string(node, "at")),
                contact(node.get("contact")),
                skew(node.get("skew")),
                matching(node, "kid", KID),
                string(node, "epk"),
                iv,
                ct);
    }

    private static String contact(@Nullable JsonNode contact) {
        if (contact == null || contact.isNull()) {
            return "";
        }
        expect(contact.isString());
        return contact.asString().isEmpty() ? "" : moment(contact.asString());
    }

    private static String skew(@Nullable JsonNode skew) {
        if (skew == null || skew.isNull()) {
            return "";
        }
        expect(skew.isIntegralNumber() && skew.canConvertToLong());
        return String.valueOf(skew.asLong());
    }

    /** Canonical only: the header is made of the text. */
    private static UUID id(JsonNode node, String field) {
        String text = string(node, field);
        UUID id = UUID.fromString(text);
        expect(id.toString().equals(text));
        return id;
    }

    private static String moment(String text) {
        expect(text.length() <= 40 && Instant.parse(text) != null);
        return text;
    }

    private static String matching(JsonNode node, String field, Pattern form) {
        String text = string(node, field);
        expect(form.matcher(text).matches());
        return text;
    }

    private static String string(JsonNode node, String field) {
        JsonNode value = node.get(field);
        expect(value != null && value.isString());
        return value.asString();
    }

    private static long number(JsonNode node, String field, long least, long most) {
        JsonNode value = node.get(field);
        expect(value != null && value.isIntegralNumber() && value.canConvertToLong());
        expect(value.asLong() >= least && value.asLong() <= most);
        return value.asLong();
    }

    private static byte[] bytes(JsonNode node, String field) {
        return Base64.getUrlDecoder().decode(string(node, field));
    }

    private static void expect(boolean so) {
        if (!so) {
            throw new IllegalArgumentException("not as the protocol says");
        }
    }
}
