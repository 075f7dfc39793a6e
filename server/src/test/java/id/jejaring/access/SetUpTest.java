package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

/** Needs a database nobody has an account in, so one of its own. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "jejaring.test.name=set-up")
@DirtiesContext
class SetUpTest {
    private static final String PASSWORD = "hujan di atas ulin";

    @LocalServerPort
    int port;

    @Autowired
    SetUp setUp;

    @Test
    void whoever_reads_the_console_becomes_the_first_administrator_and_then_it_is_closed() {
        Visitor visitor = new Visitor(port);
        assertThat(visitor.get("/set-up").status()).isEqualTo(200);
        assertThat(take(visitor, "guess-guess-guess", "62.01", PASSWORD).body()).contains("Kode tidak cocok");
        String code = setUp.open().orElseThrow();
        assertThat(take(visitor, code, "99.99", PASSWORD).body()).contains("Tidak ada kabupaten");
        assertThat(take(visitor, code, "62.01", "1234567890").body()).contains("terlalu mudah ditebak");
        assertThat(take(visitor, code, "62.01", PASSWORD).location()).hasValue("/sign-in?done=access.done.set_up");
        assertThat(visitor.signIn("admin.kobar", PASSWORD).status()).isEqualTo(303);
        assertThat(visitor.get("/settings/positions").body()).contains("Administrator", "Auditor");
        assertThat(setUp.open()).isEmpty();
        assertThat(new Visitor(port).get("/set-up").location()).hasValue("/sign-in");
        Visitor late = new Visitor(port);
        late.get("/sign-in");
        assertThat(take(late, code, "62.01", PASSWORD).location()).hasValue("/sign-in");
    }

    private static Visitor.Answer take(Visitor visitor, String code, String regency, String password) {
        return visitor.post(
                "/set-up",
                "code",
                code,
                "regency",
                regency,
                "name",
                "Fitriani",
                "login",
                "admin.kobar",
                "password",
                password);
    }
}
