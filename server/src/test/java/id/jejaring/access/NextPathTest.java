package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NextPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/people", "/cases/0199f3a2-77c1?tab=mine", "/regions/62.01", "/settings/accounts?q=a%20b"})
    void a_page_of_ours_is_a_way_back(String path) {
        assertThat(NextPath.safe(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "people",
                "https://evil.example",
                "//evil.example",
                "/\\evil.example",
                "/a\r\nSet-Cookie: x=1",
                "/sign-in",
                "/sign-out",
                "/set-up",
                "/api/v1/session",
                "javascript:alert(1)",
                "/<script>"
            })
    void anything_else_leads_to_todays_work(String path) {
        assertThat(NextPath.safe(path)).isEqualTo("/today");
    }
}
