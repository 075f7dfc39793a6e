package id.jejaring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.database.CannotStart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationContextException;

class PortTest {
    @Test
    void a_port_in_use_is_told_in_one_sentence() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            for (var proxy : new String[] {"", "10.0.0.7"}) {
                assertThatThrownBy(() -> Port.refuseIfTaken(wanted(other.getLocalPort(), proxy)))
                        .isInstanceOf(CannotStart.class)
                        .hasMessage(
                                "Port %d is taken; set JEJARING_PORT to another one.".formatted(other.getLocalPort()));
            }
        }
    }

    @Test
    void a_free_port_stays_free_for_the_office() throws IOException {
        int port;
        try (var before = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = before.getLocalPort();
        }
        Port.refuseIfTaken(wanted(port, ""));
        assertThatCode(() -> new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eighty", "-1", "65536", "8080 8081"})
    void what_is_no_port_is_told_before_anything_starts(String text) {
        assertThatThrownBy(() -> Port.refuseIfTaken(Map.of("JEJARING_PORT", text)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("JEJARING_PORT is " + text);
    }

    @Test
    void a_port_taken_while_the_program_starts_is_told_the_same_way() {
        var thrown = new ApplicationContextException("web server", new PortInUseException(8080));
        assertThat(Jejaring.sentence(thrown)).contains(Port.taken(8080));
        assertThat(Jejaring.sentence(new IllegalStateException("a fault keeps its trace")))
                .isEmpty();
    }

    private static Map<String, String> wanted(int port, String proxy) {
        return Map.of("JEJARING_PORT", String.valueOf(port), "JEJARING_PROXY", proxy);
    }
}
