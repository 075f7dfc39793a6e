package id.jejaring.person;

import id.jejaring.kernel.Nik;
import id.jejaring.platform.Keys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Seals a NIK (AES-256-GCM, bound to the record it belongs to) and makes the blind index by which it is found (HMAC-SHA-256).
 * The number has little entropy, so both keys stay outside the database; whoever has the index key can try all numbers.
 */
@Component
class NikSeal {
    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private final SecretKeySpec sealing;
    private final SecretKeySpec indexing;
    private final SecureRandom random = new SecureRandom();

    NikSeal(Keys keys) {
        sealing = new SecretKeySpec(keys.secret("nik.seal"), "AES");
        indexing = new SecretKeySpec(keys.secret("nik.index"), "HmacSHA256");
    }

    byte[] seal(String regency, UUID person, Nik nik) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, nonce, regency, person, nik.digits().getBytes(StandardCharsets.US_ASCII));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    Nik open(String regency, UUID person, byte[] stored) {
        if (stored.length <= 1 + NONCE || stored[0] != VERSION) {
            throw new IllegalStateException("a sealed NIK is damaged");
        }
        byte[] nonce = new byte[NONCE];
        byte[] sealed = new byte[stored.length - 1 - NONCE];
        ByteBuffer.wrap(stored, 1, stored.length - 1).get(nonce).get(sealed);
        byte[] digits = crypt(Cipher.DECRYPT_MODE, nonce, regency, person, sealed);
        return Nik.parse(new String(digits, StandardCharsets.US_ASCII))
                .orElseThrow(() -> new IllegalStateException("a sealed NIK is damaged"));
    }

    byte[] index(String regency, Nik nik) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexing);
            return mac.doFinal((regency + ":" + nik.digits()).getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA-256 is missing", missing);
        }
    }

    // Nothing of the cause is passed on: some providers put the text into it.
    @SuppressWarnings("UnusedException")
    private byte[] crypt(int mode, byte[] nonce, String regency, UUID person, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((regency + "/" + person).getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a NIK cannot be sealed or opened");
        }
    }
}
