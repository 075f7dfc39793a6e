package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What Lighthouse says of a page, in a browser that it starts itself. */
record Lighthouse(Path browser) {
    private static final Path FIELD = Path.of("..", "field");
    private static final int MINUTES = 5;

    /** Points of at most 100 by category. */
    Map<String, Integer> judge(String address) {
        try {
            Process running = new ProcessBuilder("node", "lighthouse.mjs", address, browser.toString())
                    .directory(FIELD.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            System.out.print(said);
            assertThat(running.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
            assertThat(running.exitValue()).as(said).isZero();
            return said.lines()
                    .filter(line -> line.matches("[a-z-]+ \\d+"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.parseInt(parts[1])));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
