package id.jejaring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class UpkeepTest {
    private static final Path KEYS = Path.of("/srv/jejaring/keys");

    @Test
    void a_copy_without_keys_says_which_folder_to_keep() {
        assertThat(Upkeep.copiedWithoutKeys(KEYS))
                .contains("THE KEYS ARE NOT IN THIS COPY", KEYS.toString(), "--with-keys");
    }

    @Test
    void a_restore_without_keys_says_where_they_are() {
        assertThat(Upkeep.restoredWithoutKeys(true, KEYS))
                .contains("THERE ARE NO KEYS HERE", "They are in this copy", "--with-keys");
        assertThat(Upkeep.restoredWithoutKeys(false, KEYS))
                .contains("They are not in this copy", "nik.seal", KEYS.toString());
    }
}
