package id.jejaring.phone;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Seals as docs/sync-protocol.md says, with one ephemeral key for as long as this object lives. */
final class Sealer {
    private static final int COORDINATE = 32;
    private final SecureRandom random = new SecureRandom();
    private final byte[] ephemeral;
    private final SecretKeySpec key;

    private Sealer(byte[] serverKey, byte[] deviceSecret) throws GeneralSecurityException {
        KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
        pairs.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = pairs.generateKeyPair();
        this.ephemeral = point((ECPublicKey) pair.getPublic());
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(pair.getPrivate());
        agreement.doPhase(key(serverKey), true);
        byte[] material = joined(agreement.generateSecret(), deviceSecret);
        this.key = new SecretKeySpec(
                KDF.getInstance("HKDF-SHA256")
                        .deriveData(HKDFParameterSpec.ofExtract()
                                .addIKM(material)
                                .addSalt(ephemeral)
                                .thenExpand("jejaring-seal/1".getBytes(StandardCharsets.US_ASCII), 32)),
                "AES");
    }

    static Sealer with(String serverKey, String deviceSecret) {
        try {
            return new Sealer(bytes(serverKey), bytes(deviceSecret));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    record Sealed(String epk, String iv, String ct, String digest) {}

    Sealed seal(String header, String body) {
        try {
            return sealed(header, body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Sealed sealed(String header, String body) throws GeneralSecurityException {
        byte[] iv = new byte[12];
        random.nextBytes(iv);
        byte[] aad = header.getBytes(StandardCharsets.UTF_8);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, iv));
        cipher.updateAAD(aad);
        byte[] ct = cipher.doFinal(body.getBytes(StandardCharsets.UTF_8));
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        sha.update(aad);
        sha.update((byte) '\n');
        sha.update(iv);
        return new Sealed(text(ephemeral), text(iv), text(ct), text(sha.digest(ct)));
    }

    static boolean verifies(byte[] receiptKey, String signed, String signature) throws GeneralSecurityException {
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(key(receiptKey));
        check.update(signed.getBytes(StandardCharsets.UTF_8));
        return check.verify(bytes(signature));
    }

    static byte[] bytes(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static PublicKey key(byte[] point) throws GeneralSecurityException {
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE, 1 + 2 * COORDINATE));
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(new ECPoint(x, y), curve.getParameterSpec(ECParameterSpec.class)));
    }

    private static byte[] point(ECPublicKey key) {
        ByteArrayOutputStream point = new ByteArrayOutputStream();
        point.write(4);
        point.writeBytes(coordinate(key.getW().getAffineX()));
        point.writeBytes(coordinate(key.getW().getAffineY()));
        return point.toByteArray();
    }

    private static byte[] coordinate(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[COORDINATE];
        int length = Math.min(bytes.length, COORDINATE);
        System.arraycopy(bytes, bytes.length - length, fixed, COORDINATE - length, length);
        return fixed;
    }

    private static byte[] joined(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
