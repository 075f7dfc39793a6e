package id.jejaring.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.database.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTest {
    private static final String OFFICE = "https://jejaring.contoh.go.id";

    @Test
    void smtps_is_encrypted_from_the_first_byte() {
        MailServer server = of("smtps://jejaring:ra%3Ahasia@mail.contoh.go.id?from=jejaring@contoh.go.id");
        assertThat(server.port()).isEqualTo(465);
        assertThat(server.protocol()).isEqualTo("smtps");
        assertThat(server.password()).isEqualTo("ra:hasia");
        assertThat(server.mustEncrypt()).isTrue();
    }

    @Test
    void another_machine_must_encrypt_before_anything_is_said() {
        MailServer server = of("smtp://jejaring:rahasia@mail.contoh.go.id?from=jejaring@contoh.go.id");
        assertThat(server.port()).isEqualTo(587);
        assertThat(server.properties(server.mustEncrypt()))
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
    }

    @Test
    void only_this_machine_is_spoken_to_in_plain_text() {
        assertThat(of("smtp://localhost?from=jejaring@contoh.go.id").mustEncrypt())
                .isFalse();
        assertThat(of("smtp://localhost.contoh.go.id?from=jejaring@contoh.go.id")
                        .mustEncrypt())
                .isTrue();
        assertThat(of("smtp://127.0.0.1.contoh.go.id?from=jejaring@contoh.go.id")
                        .mustEncrypt())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mail.contoh.go.id",
                "http://mail.contoh.go.id?from=jejaring@contoh.go.id",
                "smtp://?from=jejaring@contoh.go.id",
                "smtp://mail.contoh.go.id",
                "smtp://mail.contoh.go.id?from=jejaring",
                "smtp://mail.contoh.go.id?from=jejaring@contoh.go.id&starttls=false",
                "smtp://mail.contoh.go.id?tls=none&from=jejaring@contoh.go.id",
                "smtp://jejaring@mail.contoh.go.id?from=jejaring@contoh.go.id",
                "smtp://mail.contoh.go.id/queue?from=jejaring@contoh.go.id",
                "smtp://mail.contoh.go.id?from=a@b.id%0d%0aBcc:c@d.id",
                "smtp://a:rahasia%zz@mail.contoh.go.id?from=jejaring@contoh.go.id"
            })
    void an_unsafe_or_unclear_server_is_refused_with_one_sentence(String url) {
        assertThatThrownBy(() -> of(url))
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("JEJARING_SMTP_URL ")
                .hasMessageNotContaining("rahasia");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jejaring.contoh.go.id",
                "http://jejaring.contoh.go.id",
                "https://contoh.go.id/jejaring",
                "ftp://x"
            })
    void links_lead_to_an_address_that_encrypts(String office) {
        assertThatThrownBy(() -> MailServer.of(new MailSettings("smtp://localhost?from=a@contoh.go.id", office)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("JEJARING_URL");
    }

    @Test
    void links_may_lead_to_this_machine_for_trying_it_out() {
        MailServer server =
                MailServer.of(new MailSettings("smtp://localhost?from=a@contoh.go.id", "http://localhost:8080/"));
        assertThat(server.link("/notices")).isEqualTo("http://localhost:8080/notices");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a b@contoh.go.id",
                "a@contoh..id",
                "<a@contoh.go.id>",
                "a@contoh.go.id,b@contoh.go.id",
                "\"a\"@contoh.go.id",
                "a@contoh.go.id\r\nBcc: b@contoh.go.id",
                ".a@contoh.go.id",
                "@contoh.go.id"
            })
    void what_is_no_plain_address_is_none(String text) {
        assertThat(MailRules.isAddress(text)).isFalse();
    }

    @Test
    void usual_addresses_are_addresses() {
        assertThat(MailRules.isAddress("ns.rahma+jiwa@puskesmas-kumai.contoh.go.id"))
                .isTrue();
    }

    private static MailServer of(String url) {
        return MailServer.of(new MailSettings(url, OFFICE));
    }
}
