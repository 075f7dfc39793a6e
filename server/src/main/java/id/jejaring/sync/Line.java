package id.jejaring.sync;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One sealed record as it was sent.
 *
 * @param text the whole line, kept where a supervisor has to decide
 * @param at the phone's clock when the record was saved, as written
 * @param contact the server's time when they last spoke, as written; empty: never
 * @param skew the phone's clock minus the server's, in milliseconds, as written; empty: unknown
 */
record Line(
        String text,
        UUID id,
        String type,
        int version,
        UUID device,
        long seq,
        String at,
        String contact,
        String skew,
        String kid,
        String epk,
        byte[] iv,
        byte[] ct) {

    /** What anybody may read, and nobody may change. */
    byte[] header() {
        return String.join(
                        "\n",
                        "jejaring-record/1",
                        id.toString(),
                        type,
                        String.valueOf(version),
                        device.toString(),
                        String.valueOf(seq),
                        at,
                        contact,
                        skew,
                        kid)
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(header());
            sha.update((byte) '\n');
            sha.update(iv);
            return sha.digest(ct);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Instant savedAt() {
        return Instant.parse(at);
    }

    @Nullable
    Instant contactAt() {
        return contact.isEmpty() ? null : Instant.parse(contact);
    }

    long skewMillis() {
        return skew.isEmpty() ? 0 : Long.parseLong(skew);
    }
}
