package id.jejaring.sync;

import id.jejaring.platform.Keys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** What seals are opened and receipts are signed with. Each pair follows from a secret that lies with the other keys. */
@Component
class SyncKeys {
    private final Map<String, KeyPair> seals;
    private final Map<String, KeyPair> receipts;
    private final SecretKeySpec devices;

    SyncKeys(Keys keys, SyncSettings settings) {
        seals = pairs(keys, "s", settings.sealKeys());
        receipts = pairs(keys, "r", settings.receiptKeys());
        devices = new SecretKeySpec(keys.secret("sync-device"), "HmacSHA256");
    }

    /** A public key with the id by which lines and receipts name it. */
    record Named(String kid, byte[] point) {}

    Optional<KeyPair> seal(String kid) {
        return Optional.ofNullable(seals.get(kid));
    }

    KeyPair receipt(String kid) {
        KeyPair pair = receipts.get(kid);
        if (pair == null) {
            throw new IllegalArgumentException("no such key");
        }
        return pair;
    }

    String signing() {
        return newest(receipts);
    }

    String sealing() {
        return newest(seals);
    }

    List<Named> sealKeys() {
        return named(seals);
    }

    List<Named> receiptKeys() {
        return named(receipts);
    }

    /** Enters every seal of the device, so that a record proves where it comes from. */
    byte[] secretOf(UUID device) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(devices);
            return mac.doFinal(device.toString().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, KeyPair> pairs(Keys keys, String letter, int count) {
        Map<String, KeyPair> pairs = new LinkedHashMap<>();
        IntStream.rangeClosed(1, count).mapToObj(n -> letter + n).forEach(kid -> pairs.put(kid, pair(keys, kid)));
        return pairs;
    }

    static KeyPair pair(Keys keys, String kid) {
        byte[] secret = keys.secret("sync-" + kid);
        byte[] info = ("jejaring-sync-key/" + kid).getBytes(StandardCharsets.UTF_8);
        try {
            return P256.pair(KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(info, 48)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String newest(Map<String, KeyPair> pairs) {
        return List.copyOf(pairs.keySet()).getLast();
    }

    private static List<Named> named(Map<String, KeyPair> pairs) {
        return pairs.entrySet().stream()
                .map(each -> new Named(each.getKey(), P256.bytes(each.getValue().getPublic())))
                .toList();
    }
}
