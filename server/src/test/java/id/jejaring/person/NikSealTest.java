package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.Nik;
import id.jejaring.platform.Keys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NikSealTest {
    private static final Nik NIK = Nik.parse("6201024107900003").orElseThrow();
    private static final UUID PERSON = UUID.randomUUID();

    @TempDir
    Path folder;

    private NikSeal seal;

    @BeforeEach
    void keys() {
        seal = new NikSeal(Keys.in(folder));
    }

    @Test
    void what_was_sealed_opens() {
        assertThat(seal.open("62.01", PERSON, seal.seal("62.01", PERSON, NIK))).contains(NIK);
    }

    @Test
    void the_digits_do_not_stand_in_the_seal() {
        String sealed = new String(seal.seal("62.01", PERSON, NIK), StandardCharsets.ISO_8859_1);

        assertThat(sealed).doesNotContain(NIK.digits()).doesNotContain("0003");
    }

    @Test
    void the_same_number_is_never_sealed_the_same() {
        assertThat(seal.seal("62.01", PERSON, NIK)).isNotEqualTo(seal.seal("62.01", PERSON, NIK));
    }

    @Test
    void a_seal_moved_to_another_record_does_not_open() {
        byte[] sealed = seal.seal("62.01", PERSON, NIK);

        assertThat(seal.open("62.01", UUID.randomUUID(), sealed)).isEmpty();
        assertThat(seal.open("35.17", PERSON, sealed)).isEmpty();
    }

    @Test
    void a_changed_byte_is_noticed() {
        byte[] sealed = seal.seal("62.01", PERSON, NIK);
        sealed[sealed.length - 1]++;

        assertThat(seal.open("62.01", PERSON, sealed)).isEmpty();
    }

    @Test
    void without_the_key_nothing_opens_and_no_key_is_made(@TempDir Path elsewhere) {
        byte[] sealed = seal.seal("62.01", PERSON, NIK);

        assertThat(new NikSeal(Keys.in(elsewhere)).open("62.01", PERSON, sealed))
                .isEmpty();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void the_blind_index_is_the_same_for_the_same_number_and_regency_only() {
        assertThat(seal.index("62.01", NIK)).isEqualTo(seal.index("62.01", NIK));
        assertThat(seal.index("62.01", NIK)).isNotEqualTo(seal.index("35.17", NIK));
    }
}
