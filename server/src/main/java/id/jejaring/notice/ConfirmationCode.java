package id.jejaring.notice;

import id.jejaring.platform.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Six digits that only whoever reads that mailbox knows. Derived by a key of this installation, so the database keeps none. */
@Component
class ConfirmationCode {
    private final Keys keys;

    ConfirmationCode(Keys keys) {
        this.keys = keys;
    }

    String of(UUID address, String email) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.secret("mail.code"), "HmacSHA256"));
            byte[] sum = mac.doFinal((address + " " + email).getBytes(StandardCharsets.UTF_8));
            return "%06d".formatted(Math.floorMod(ByteBuffer.wrap(sum).getLong(), 1_000_000L));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    boolean fits(String given, UUID address, String email) {
        return MessageDigest.isEqual(
                given.replaceAll("\\s", "").getBytes(StandardCharsets.UTF_8),
                of(address, email).getBytes(StandardCharsets.UTF_8));
    }
}
