package id.jejaring.bench;

import com.zaxxer.hikari.HikariDataSource;
import id.jejaring.Jejaring;
import id.jejaring.year.Year;
import id.jejaring.year.YearClock;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A regency for one year, through the program itself with its clock moved: whatever is reported, referred, decided or asked for while
 * everybody fails one time in five, and what of it fell between.
 */
final class YearBench {
    private static final int CASES = 10_000;
    private static final int SEED = 62_01;

    private YearBench() {}

    static String run(List<String> options) throws IOException, SQLException {
        int cases = Bench.number(options, "--cases", CASES);
        int seed = Bench.number(options, "--seed", SEED);
        // The last line of standard output is for programs.
        PrintStream out = options.contains("--json") ? System.err : System.out;
        Path data = Files.createTempDirectory("jejaring-bench");
        try (var app = new SpringApplicationBuilder(Jejaring.class, YearClock.class)
                .run("--jejaring.data=" + data, "--server.port=0", "--server.address=127.0.0.1")) {
            int port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            unhurried(app.getBean(HikariDataSource.class));
            out.printf("%,d cases in one year, seed %d%n", cases, seed);
            long begin = System.nanoTime();
            try (Year year = new Year(app, port, cases, seed, out)) {
                Year.Result result = year.play();
                double seconds = (System.nanoTime() - begin) / 1e9;
                tell(result, seconds, out);
                return result.json(seed, seconds);
            }
        } finally {
            Folders.delete(data);
        }
    }

    /** A simulated year need not survive a power cut; the rest of the database is as always. */
    private static void unhurried(HikariDataSource source) {
        JdbcClient.create(source)
                .sql("alter role current_user set synchronous_commit = off")
                .update();
        source.getHikariPoolMXBean().softEvictConnections();
    }

    private static void tell(Year.Result result, double seconds, PrintStream out) {
        result.counts().forEach((what, count) -> out.printf("%8d  %s%n", count, what));
        result.fallen().forEach((what, count) -> out.printf("%8d  FELL BETWEEN: %s%n", count, what));
        out.printf(
                Locale.ROOT,
                "%.0f s; longest way of an item %.1f days; %d histories read, %d unreadable; %d open cases without a next step, %d of them home from a hospital and not met%n",
                seconds,
                result.longestDays(),
                result.histories(),
                result.unreadable(),
                result.idle(),
                result.unmet());
    }
}
