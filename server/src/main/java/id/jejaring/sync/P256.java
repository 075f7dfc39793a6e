package id.jejaring.sync;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import javax.crypto.KeyAgreement;

/** The curve of seals and receipts, as the protocol writes its points: 04 ‖ x ‖ y. */
final class P256 {
    private static final int POINT = 65;
    private static final String SIGNATURE = "SHA256withECDSAinP1363Format";
    private static final AmazonCorrettoCryptoProvider QUICK = AmazonCorrettoCryptoProvider.INSTANCE;
    private static final ECParameterSpec CURVE = curve();
    private static final BigInteger PRIME = ((ECFieldFp) CURVE.getCurve().getField()).getP();

    private P256() {}

    private static ECParameterSpec curve() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The key pair that belongs to 48 bytes, chosen from all keys alike (FIPS 186-5, A.2.1: extra random bits). */
    static KeyPair pair(byte[] bits) throws GeneralSecurityException {
        BigInteger scalar = new BigInteger(1, bits)
                .mod(CURVE.getOrder().subtract(BigInteger.ONE))
                .add(BigInteger.ONE);
        PrivateKey mine = factory().generatePrivate(new ECPrivateKeySpec(scalar, CURVE));
        return new KeyPair(publicOf(mine), mine);
    }

    // Java multiplies points only inside a key agreement, which tells the product's x. Of the two points that have it,
    // ours is
    // the one that verifies what our key has signed.
    private static PublicKey publicOf(PrivateKey mine) throws GeneralSecurityException {
        BigInteger x = new BigInteger(1, agree(mine, key(CURVE.getGenerator())));
        BigInteger square = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB())
                .mod(PRIME);
        BigInteger y = square.modPow(PRIME.add(BigInteger.ONE).shiftRight(2), PRIME);
        PublicKey one = key(new ECPoint(x, y));
        byte[] said = {1};
        return verifies(one, said, sign(mine, said)) ? one : key(new ECPoint(x, PRIME.subtract(y)));
    }

    /** Of both sides the 32 bytes that only they know. */
    static byte[] agree(PrivateKey mine, PublicKey theirs) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(mine);
        agreement.doPhase(theirs, true);
        return agreement.generateSecret();
    }

    static byte[] sign(PrivateKey mine, byte[] said) throws GeneralSecurityException {
        return sign(signature(quick()), mine, said);
    }

    static byte[] sign(Signature signature, PrivateKey mine, byte[] said) throws GeneralSecurityException {
        signature.initSign(mine);
        signature.update(said);
        return signature.sign();
    }

    static boolean verifies(PublicKey theirs, byte[] said, byte[] signed) throws GeneralSecurityException {
        return verifies(signature(quick()), theirs, said, signed);
    }

    static boolean verifies(Signature signature, PublicKey theirs, byte[] said, byte[] signed)
            throws GeneralSecurityException {
        signature.initVerify(theirs);
        signature.update(said);
        return signature.verify(signed);
    }

    /** Whether AWS-LC is at home on this machine. */
    static boolean quick() {
        return QUICK.getLoadingError() == null;
    }

    /** By AWS-LC, ten times as fast as the JDK, or by the JDK. */
    static Signature signature(boolean quick) throws GeneralSecurityException {
        return quick ? Signature.getInstance(SIGNATURE, QUICK) : Signature.getInstance(SIGNATURE);
    }

    /** Fails where the bytes are no point of the curve: its key would tell something about ours. */
    static PublicKey point(byte[] bytes) throws GeneralSecurityException {
        if (bytes.length != POINT || bytes[0] != 4) {
            throw new GeneralSecurityException("not an uncompressed point");
        }
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(bytes, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(bytes, 33, POINT)));
        if (!onCurve(point)) {
            throw new GeneralSecurityException("not on the curve");
        }
        return key(point);
    }

    private static boolean onCurve(ECPoint point) {
        BigInteger x = point.getAffineX();
        BigInteger y = point.getAffineY();
        BigInteger right = x.pow(3)
                .add(CURVE.getCurve().getA().multiply(x))
                .add(CURVE.getCurve().getB());
        return x.compareTo(PRIME) < 0
                && y.compareTo(PRIME) < 0
                && y.multiply(y).subtract(right).mod(PRIME).signum() == 0;
    }

    static byte[] bytes(PublicKey key) {
        ECPoint point = ((ECPublicKey) key).getW();
        byte[] bytes = new byte[POINT];
        bytes[0] = 4;
        put(point.getAffineX(), bytes, 33);
        put(point.getAffineY(), bytes, POINT);
        return bytes;
    }

    private static void put(BigInteger number, byte[] bytes, int end) {
        byte[] digits = number.toByteArray();
        int length = Math.min(32, digits.length);
        System.arraycopy(digits, digits.length - length, bytes, end - length, length);
    }

    private static PublicKey key(ECPoint point) throws GeneralSecurityException {
        return factory().generatePublic(new ECPublicKeySpec(point, CURVE));
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance("EC");
    }
}
