package id.jejaring.sync;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The server's word on one record.
 *
 * @param id null where not even that could be read
 * @param digest of the sealed record, base64url; empty where there is none
 * @param kid of the key that signed it; null: nothing is promised
 */
public record Receipt(
        @Nullable UUID id,
        Status status,
        String code,
        String digest,
        Instant at,
        @Nullable String kid,
        @Nullable String signature) {

    public enum Status {
        OK,
        DUP,
        REVIEW,
        CONFLICT,
        REJECTED,
        RETRY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is signed: every part as the line writes it. */
    byte[] signed() {
        return String.join("\n", "jejaring-receipt/1", String.valueOf(id), status.word(), code, digest, at.toString())
                .getBytes(StandardCharsets.UTF_8);
    }

    Receipt signedBy(String key, String sign) {
        return new Receipt(id, status, code, digest, at, key, sign);
    }
}
