package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.jejaring.platform.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors in sync-vectors.json hold for this side; the phone's tests read the same file. */
class SealTest {
    private static final JsonNode VECTORS = vectors();
    private static final Base64.Decoder DECODED = Base64.getUrlDecoder();

    @TempDir
    Path folder;

    SyncKeys keys;
    Seal seal;

    private static JsonNode vectors() {
        try (InputStream file = SealTest.class.getResourceAsStream("/sync-vectors.json")) {
            return JsonMapper.builder().build().readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void installation() throws IOException {
        for (String name : new String[] {"device", "s1", "r1"}) {
            Files.writeString(
                    folder.resolve("sync-" + name),
                    VECTORS.get("installation").get(name).asString());
        }
        keys = new SyncKeys(Keys.in(folder), new SyncSettings(1, 1, new SyncSettings.Policy(45, 10, 5, 12, 14, 24)));
        seal = new Seal(keys);
    }

    static String text(String... path) {
        JsonNode node = VECTORS;
        for (String step : path) {
            node = node.get(step);
        }
        return node.asString();
    }

    static byte[] bytes(String... path) {
        return DECODED.decode(text(path));
    }

    Line line() {
        Lines.Read read = Lines.read(VECTORS.get("record").get("line").toString());
        assertThat(read).isInstanceOf(Lines.Read.Whole.class);
        return ((Lines.Read.Whole) read).line();
    }

    @Test
    void the_keys_follow_from_the_secrets() {
        assertThat(keys.sealKeys().getFirst().point()).isEqualTo(bytes("server", "sealKey"));
        assertThat(keys.receiptKeys().getFirst().point()).isEqualTo(bytes("server", "receiptKey"));
        assertThat(keys.secretOf(UUID.fromString(text("device", "id")))).isEqualTo(bytes("device", "secret"));
    }

    @Test
    void the_header_is_what_the_line_says() {
        assertThat(new String(line().header(), StandardCharsets.UTF_8)).isEqualTo(text("record", "header"));
    }

    @Test
    void a_phone_seals_it_to_the_same_bytes() throws GeneralSecurityException {
        KeyPair ephemeral = P256.pair(bytes("device", "ephemeralBits"));
        byte[] point = P256.bytes(ephemeral.getPublic());
        PublicKey server = P256.point(bytes("server", "sealKey"));
        byte[] shared = P256.agree(ephemeral.getPrivate(), server);
        SecretKey key = Seal.derive(shared, bytes("device", "secret"), point);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(128, line().iv()));
        cipher.updateAAD(text("record", "header").getBytes(StandardCharsets.UTF_8));

        assertThat(point).isEqualTo(bytes("record", "line", "epk"));
        assertThat(shared).isEqualTo(bytes("record", "shared"));
        assertThat(key.getEncoded()).isEqualTo(bytes("record", "key"));
        assertThat(cipher.doFinal(text("record", "body").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(bytes("record", "line", "ct"));
    }

    @Test
    void the_server_opens_it() {
        assertThat(new String(seal.open(line()).orElseThrow(), StandardCharsets.UTF_8))
                .isEqualTo(text("record", "body"));
    }

    @Test
    void the_digest_covers_header_iv_and_text() {
        assertThat(line().digest()).isEqualTo(bytes("record", "digest"));
    }

    @Test
    void the_receipt_verifies_and_one_that_says_more_does_not() throws GeneralSecurityException {
        PublicKey key = P256.point(bytes("server", "receiptKey"));
        byte[] said = text("receipt", "signed").getBytes(StandardCharsets.UTF_8);

        assertThat(P256.verifies(key, said, bytes("receipt", "sig"))).isTrue();
        assertThat(P256.verifies(
                        key,
                        text("receipt", "signed").replace("review", "ok").getBytes(StandardCharsets.UTF_8),
                        bytes("receipt", "sig")))
                .isFalse();
    }

    @Test
    void a_key_that_is_no_point_of_the_curve_opens_nothing() {
        Line line = line();
        byte[] off = DECODED.decode(line.epk());
        off[64] ^= 1;
        String epk = Base64.getUrlEncoder().withoutPadding().encodeToString(off);

        assertThatThrownBy(() -> P256.point(off)).isInstanceOf(GeneralSecurityException.class);
        assertThat(seal.open(with(line, epk, line.iv(), line.ct()))).isEmpty();
    }

    @Test
    void whatever_is_changed_it_does_not_open() {
        Line line = line();
        for (int i = 0; i < line.ct().length; i++) {
            byte[] ct = line.ct().clone();
            ct[i] ^= 4;
            assertThat(seal.open(with(line, line.epk(), line.iv(), ct))).isEmpty();
        }
        byte[] iv = line.iv().clone();
        iv[0] ^= 4;
        assertThat(seal.open(with(line, line.epk(), iv, line.ct()))).isEmpty();
    }

    @Property(tries = 50)
    void every_secret_gives_a_pair_whose_halves_belong_together(@ForAll @Size(48) byte[] bits)
            throws GeneralSecurityException {
        KeyPair pair = P256.pair(bits);
        byte[] said = {7, 7};

        assertThat(P256.verifies(pair.getPublic(), said, P256.sign(pair.getPrivate(), said)))
                .isTrue();
        assertThat(P256.point(P256.bytes(pair.getPublic()))).isEqualTo(pair.getPublic());
    }

    @Property(tries = 50)
    void what_one_library_signs_the_other_verifies(@ForAll @Size(48) byte[] bits, @ForAll byte[] said)
            throws GeneralSecurityException {
        assumeTrue(P256.quick());
        KeyPair pair = P256.pair(bits);
        for (boolean quick : new boolean[] {true, false}) {
            byte[] signed = P256.sign(P256.signature(quick), pair.getPrivate(), said);
            assertThat(signed).hasSize(64);
            assertThat(P256.verifies(P256.signature(!quick), pair.getPublic(), said, signed))
                    .isTrue();
            signed[40] ^= 4;
            assertThat(P256.verifies(P256.signature(!quick), pair.getPublic(), said, signed))
                    .isFalse();
        }
    }

    @Test
    void the_quick_library_and_the_jdk_are_two() throws GeneralSecurityException {
        assumeTrue(P256.quick());
        assertThat(P256.signature(true).getProvider())
                .isNotEqualTo(P256.signature(false).getProvider());
    }

    private static Line with(Line line, String epk, byte[] iv, byte[] ct) {
        return new Line(
                line.text(),
                line.id(),
                line.type(),
                line.version(),
                line.device(),
                line.seq(),
                line.at(),
                line.contact(),
                line.skew(),
                line.kid(),
                epk,
                iv,
                ct);
    }
}
