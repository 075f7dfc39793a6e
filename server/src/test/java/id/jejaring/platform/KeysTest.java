package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    @TempDir
    Path folder;

    @Test
    void a_key_is_made_once_and_stays() {
        byte[] made = Keys.in(folder.resolve("keys")).secret("nik.seal");

        assertThat(made).hasSize(32);
        assertThat(Keys.in(folder.resolve("keys")).secret("nik.seal")).isEqualTo(made);
        assertThat(Keys.in(folder.resolve("keys")).secret("nik.index")).isNotEqualTo(made);
    }

    @Test
    void only_its_owner_may_read_a_key() throws Exception {
        Keys.in(folder.resolve("keys")).secret("nik.seal");

        Path file = folder.resolve("keys").resolve("nik.seal");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_damaged_key_is_not_replaced() throws Exception {
        Files.writeString(folder.resolve("nik.seal"), "ab");

        assertThatThrownBy(() -> Keys.in(folder).secret("nik.seal")).hasMessageContaining("damaged");
    }

    @Test
    void a_name_cannot_leave_the_folder() {
        assertThatThrownBy(() -> Keys.in(folder).secret("../other")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void changing_what_was_given_changes_no_key() {
        Keys keys = Keys.in(folder);
        byte[] given = keys.secret("nik.seal");
        given[0]++;

        assertThat(keys.secret("nik.seal")).isNotEqualTo(given);
    }
}
