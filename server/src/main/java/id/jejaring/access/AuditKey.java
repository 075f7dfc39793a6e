package id.jejaring.access;

import id.jejaring.platform.Keys;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.springframework.stereotype.Component;

/** Signs the heads of the chain (Ed25519). The seed lies with the keys, never in the database; the public half names the key. */
@Component
class AuditKey {
    private final Ed25519PrivateKeyParameters key;
    private final String id;

    AuditKey(Keys keys) {
        key = new Ed25519PrivateKeyParameters(keys.secret("audit.signing"));
        id = HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
    }

    /** The public key, in hexadecimal: what a witness outside needs to check a head. */
    String id() {
        return id;
    }

    /** What is signed: every part on a line of its own, so that a witness can check it with common tools. */
    static String message(String regency, LocalDate day, long seq, AuditHash hash) {
        return "jejaring-audit-head/1\n%s\n%s\n%d\n%s\n".formatted(regency, day, seq, hash.hex());
    }

    byte[] sign(String message) {
        Ed25519Signer signer = new Ed25519Signer();
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        signer.init(true, key);
        signer.update(bytes, 0, bytes.length);
        return signer.generateSignature();
    }

    static boolean signed(String keyId, String message, byte[] signature) {
        try {
            Ed25519Signer signer = new Ed25519Signer();
            byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
            signer.init(false, new Ed25519PublicKeyParameters(HexFormat.of().parseHex(keyId)));
            signer.update(bytes, 0, bytes.length);
            return signer.verifySignature(signature);
        } catch (IllegalArgumentException notAKey) {
            return false;
        }
    }
}
