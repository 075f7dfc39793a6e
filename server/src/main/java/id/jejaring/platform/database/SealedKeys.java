package id.jejaring.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The installation's keys under a passphrase: salt, nonce, AES-256-GCM by a PBKDF2 key. */
final class SealedKeys {
    // OWASP Password Storage Cheat Sheet, PBKDF2-HMAC-SHA256.
    private static final int ITERATIONS = 600_000;
    private static final int SHORTEST = 12;
    private static final int SALT = 16;
    private static final int NONCE = 12;

    // These open this machine's database only; a restored installation makes its own.
    private static final Set<String> LOCAL = Set.of("postgres.password", "owner.password", "app.password");

    private SealedKeys() {}

    static byte[] seal(DataFolder folder, String passphrase) {
        if (passphrase.length() < SHORTEST) {
            throw new CannotStart(
                    "JEJARING_PASSPHRASE must have at least " + SHORTEST + " characters to protect the keys.");
        }
        try {
            var random = new SecureRandom();
            var head = new byte[SALT + NONCE];
            random.nextBytes(head);
            var sealed = cipher(Cipher.ENCRYPT_MODE, head, passphrase)
                    .doFinal(JsonMapper.shared().writeValueAsBytes(read(folder)));
            return ByteBuffer.allocate(head.length + sealed.length)
                    .put(head)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException | IOException e) {
            throw new CannotStart("The keys cannot be sealed: " + e.getMessage(), e);
        }
    }

    /** The keys by name; refused where the folder already has another key of that name. */
    static Map<String, byte[]> open(byte[] sealed, String passphrase, DataFolder folder) {
        try {
            var content = cipher(Cipher.DECRYPT_MODE, sealed, passphrase)
                    .doFinal(sealed, SALT + NONCE, sealed.length - SALT - NONCE);
            var keys = JsonMapper.shared().readValue(content, new TypeReference<Map<String, byte[]>>() {});
            for (var key : keys.entrySet()) {
                var file = file(folder, key.getKey());
                if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), key.getValue())) {
                    throw new CannotStart("The key " + file + " exists and differs; it is not replaced.");
                }
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new CannotStart("JEJARING_PASSPHRASE does not open the keys of this copy.", e);
        } catch (IOException e) {
            throw new CannotStart("The keys cannot be read: " + e.getMessage(), e);
        }
    }

    static void write(Map<String, byte[]> keys, DataFolder folder) throws IOException {
        for (var key : keys.entrySet()) {
            var file = file(folder, key.getKey());
            if (Files.notExists(file)) {
                DataFolder.writeOwnerOnly(file, key.getValue());
            }
        }
    }

    private static Path file(DataFolder folder, String name) {
        return folder.keys().resolve(Path.of(name).getFileName());
    }

    private static Cipher cipher(int mode, byte[] head, String passphrase) throws GeneralSecurityException {
        var salt = Arrays.copyOf(head, SALT);
        var derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                .generateSecret(new PBEKeySpec(passphrase.toCharArray(), salt, ITERATIONS, 256))
                .getEncoded();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(derived, "AES"), new GCMParameterSpec(128, head, SALT, NONCE));
        return cipher;
    }

    private static Map<String, byte[]> read(DataFolder folder) throws IOException {
        var keys = new TreeMap<String, byte[]>();
        try (var files = Files.list(folder.keys())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = file.getFileName().toString();
                if (!LOCAL.contains(name) && !name.endsWith(".new")) {
                    keys.put(name, Files.readAllBytes(file));
                }
            }
        }
        return keys;
    }
}
