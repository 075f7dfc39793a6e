package id.jejaring.person;

import id.jejaring.kernel.Nik;
import id.jejaring.platform.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals a NIK (AES-256-GCM, bound to the record it belongs to) and makes the blind index by which it is found (HMAC-SHA-256).
 * The number has little entropy, so both keys stay outside the database; whoever has the index key can try all numbers.
 * They are made when the first NIK is written, not before: a copy restored without them must wait for the right ones.
 */
@Component
class NikSeal {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String SEALING = "nik.seal";
    private static final String INDEXING = "nik.index";
    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    NikSeal(Keys keys) {
        this.keys = keys;
    }

    // Nothing of the cause is passed on: some providers put the text into it.
    @SuppressWarnings("UnusedException")
    byte[] seal(String regency, UUID person, Nik nik) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = crypt(
                    Cipher.ENCRYPT_MODE, nonce, regency, person, nik.digits().getBytes(StandardCharsets.US_ASCII));
            return ByteBuffer.allocate(1 + NONCE + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a NIK cannot be sealed");
        }
    }

    /** Empty when it was sealed with a key this installation does not have, or is damaged: the two look the same. */
    @SuppressWarnings("UnusedException")
    Optional<Nik> open(String regency, UUID person, byte[] stored) {
        if (stored.length <= 1 + NONCE || stored[0] != VERSION || !keys.has(SEALING)) {
            return Optional.empty();
        }
        byte[] nonce = new byte[NONCE];
        byte[] sealed = new byte[stored.length - 1 - NONCE];
        ByteBuffer.wrap(stored, 1, stored.length - 1).get(nonce).get(sealed);
        try {
            byte[] digits = crypt(Cipher.DECRYPT_MODE, nonce, regency, person, sealed);
            return Nik.parse(new String(digits, StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException otherKey) {
            return Optional.empty();
        }
    }

    byte[] index(String regency, Nik nik) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.secret(INDEXING), "HmacSHA256"));
            return mac.doFinal((regency + ":" + nik.digits()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", missing);
        }
    }

    private byte[] crypt(int mode, byte[] nonce, String regency, UUID person, byte[] text)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(keys.secret(SEALING), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((regency + "/" + person).getBytes(StandardCharsets.US_ASCII));
        return cipher.doFinal(text);
    }
}
