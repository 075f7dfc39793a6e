package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is the same for everybody travels packed; what holds somebody's token never does. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class CompressionTest {
    private static final Pattern SCRIPT = Pattern.compile("src=\"(/field/assets/[^\"]+[.]js)\"");

    @LocalServerPort
    int port;

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    private static String encoding(HttpResponse<byte[]> answer) {
        return answer.headers().firstValue("Content-Encoding").orElse("none");
    }

    @Test
    void the_field_apps_script_travels_packed() throws Exception {
        Matcher script = SCRIPT.matcher(new String(get("/field/").body(), StandardCharsets.UTF_8));
        assertThat(script.find()).isTrue();

        HttpResponse<byte[]> answer = get(script.group(1));

        assertThat(encoding(answer)).isEqualTo("gzip");
        assertThat(answer.body().length).isLessThan(80 * 1024);
    }

    @Test
    void a_page_with_a_token_does_not() throws Exception {
        HttpResponse<byte[]> page = get("/sign-in");

        assertThat(new String(page.body(), StandardCharsets.UTF_8)).contains("_csrf");
        assertThat(encoding(page)).isEqualTo("none");
    }
}
