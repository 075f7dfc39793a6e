package id.jejaring.sync;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.stereotype.Component;

/** Opens what phones have sealed. A phone uses one ephemeral key per unlock, so an agreement serves many records. */
@Component
class Seal {
    private static final byte[] INFO = "jejaring-seal/1".getBytes(StandardCharsets.UTF_8);
    private static final int TAG_BITS = 128;
    private static final int REMEMBERED = 2_000;
    private final SyncKeys keys;
    private final Map<Sealer, SecretKey> known = new ConcurrentHashMap<>();

    Seal(SyncKeys keys) {
        this.keys = keys;
    }

    private record Sealer(String kid, String epk, UUID device) {}

    /** Empty where it was not sealed by that device for us, or was changed since. */
    Optional<byte[]> open(Line line) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key(line), new GCMParameterSpec(TAG_BITS, line.iv()));
            cipher.updateAAD(line.header());
            return Optional.of(cipher.doFinal(line.ct()));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return Optional.empty();
        }
    }

    private SecretKey key(Line line) throws GeneralSecurityException {
        Sealer sealer = new Sealer(line.kid(), line.epk(), line.device());
        SecretKey key = known.get(sealer);
        if (key == null) {
            key = agree(sealer);
            if (known.size() >= REMEMBERED) {
                known.clear();
            }
            known.put(sealer, key);
        }
        return key;
    }

    private SecretKey agree(Sealer sealer) throws GeneralSecurityException {
        var pair = keys.seal(sealer.kid()).orElseThrow(() -> new GeneralSecurityException("no such key"));
        byte[] point = Base64.getUrlDecoder().decode(sealer.epk());
        PublicKey ephemeral = P256.point(point);
        return derive(P256.agree(pair.getPrivate(), ephemeral), keys.secretOf(sealer.device()), point);
    }

    static SecretKey derive(byte[] shared, byte[] secret, byte[] point) throws GeneralSecurityException {
        byte[] material = Arrays.copyOf(shared, shared.length + secret.length);
        System.arraycopy(secret, 0, material, shared.length, secret.length);
        return KDF.getInstance("HKDF-SHA256")
                .deriveKey(
                        "AES",
                        HKDFParameterSpec.ofExtract()
                                .addIKM(material)
                                .addSalt(point)
                                .thenExpand(INFO, 32));
    }
}
