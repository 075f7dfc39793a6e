package id.jejaring.sync;

import id.jejaring.sync.Receipt.Status;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes receipts, and signs those that promise something. */
@Component
class Receipts {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SyncKeys keys;

    Receipts(SyncKeys keys) {
        this.keys = keys;
    }

    Receipt of(Line line, byte[] digest, Status status, String code, Instant at) {
        return sign(new Receipt(line.id(), status, code, BASE64.encodeToString(digest), at, null, null));
    }

    /** Its name could be read, the rest could not. */
    Receipt broken(UUID id, String code, Instant at) {
        return sign(new Receipt(id, Status.REJECTED, code, "", at, null, null));
    }

    Receipt nameless(String code, Instant at) {
        return new Receipt(null, Status.REJECTED, code, "", at, null, null);
    }

    Receipt retry(@Nullable UUID id, Instant at) {
        return new Receipt(id, Status.RETRY, "", "", at, null, null);
    }

    private Receipt sign(Receipt receipt) {
        String kid = keys.signing();
        try {
            byte[] signature = P256.sign(keys.receipt(kid).getPrivate(), receipt.signed());
            return receipt.signedBy(kid, BASE64.encodeToString(signature));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
