package id.jejaring.region;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EditionTest {
    @Test
    void the_edition_told_is_the_package_pinned() throws IOException {
        assertThat(Files.readString(Path.of("package.json")))
                .contains("\"idn-area-data\": \"" + new RegionData().edition().version() + "\"");
    }

    @Test
    void the_licence_of_the_data_is_in_the_program() throws IOException {
        try (var licence = RegionData.class.getResourceAsStream("data/LICENSE.md")) {
            assertThat(new String(licence.readAllBytes(), UTF_8)).contains("Open Database License (ODbL)");
        }
    }
}
