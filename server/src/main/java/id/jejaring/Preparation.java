package id.jejaring;

import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.CannotStart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts once before anybody comes: makes the database, loads the demo if asked, and walks through the program so that
 * the JDK's ahead-of-time cache, written when this ends, knows the classes a visitor needs.
 */
final class Preparation {
    private static final String READINESS = "/actuator/health/readiness";
    private static final List<String> WALK =
            List.of("/", "/sign-in", "/assets/office.css", "/api/v1/regions?q=kumai", "/no-such-page");

    private Preparation() {}

    static void run(List<String> options) {
        try (var context = SpringApplication.run(
                Jejaring.class, "--server.port=0", "--server.address=127.0.0.1", "--logging.level.id.jejaring=warn")) {
            if (options.contains("--demo")) {
                seed(
                        context,
                        options.stream()
                                .filter(option -> !option.equals("--demo"))
                                .toList());
            }
            walk(context.getEnvironment().getRequiredProperty("local.server.port"));
        }
    }

    private static void seed(ConfigurableApplicationContext context, List<String> options) {
        context.getBeanProvider(Seeder.class).stream()
                .filter(Seeder::needed)
                .forEach(seeder -> seeder.load(options, line -> System.out.println("  " + line)));
    }

    private static void walk(String port) {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            if (status(client, port, READINESS) != 200) {
                throw new CannotStart("Jejaring has started but says it is not ready.");
            }
            for (var path : WALK) {
                status(client, port, path);
            }
        } catch (IOException e) {
            throw new IllegalStateException("The program does not answer itself", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int status(HttpClient client, String port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", "text/html, */*;q=0.5")
                .timeout(Duration.ofSeconds(20))
                .build();
        return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
