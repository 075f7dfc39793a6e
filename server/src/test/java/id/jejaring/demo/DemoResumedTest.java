package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Passwords;
import id.jejaring.person.IndexedPeople;
import id.jejaring.platform.Settings;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A load that was killed after its first regency. */
// A context, and so a database, of its own: the demo loads into an empty one.
@JejaringTest
@SpringBootTest(properties = "jejaring.test.town=resumed")
class DemoResumedTest {
    private static final Instant BEGUN = Instant.now().minus(Duration.ofDays(3));

    @TempDir
    Path folder;

    @Autowired
    Maintenance maintenance;

    @Autowired
    Regions regions;

    @Autowired
    Passwords passwords;

    @Autowired
    IndexedPeople index;

    @Test
    void it_goes_on_another_day_as_the_invention_it_began_as() {
        at(BEGUN).load(List.of("--regencies", "62.01", "--size", "20", "--seed", "7"), line -> {});

        at(BEGUN.plus(Duration.ofDays(2)))
                .load(List.of("--regencies", "62.01,62.02", "--size", "20", "--seed", "8"), line -> {});

        assertThat(ask("select count(distinct created_at) from access.account")).isEqualTo(1);
        assertThat(ask("select count(*) from region.facility where kind = 'rsj'"))
                .isEqualTo(1);
        assertThat(ask("select count(*) from care.concern where regency_code = '62.02'"))
                .isPositive();
        assertThat(folder.resolve("demo-accounts.json")).exists();
    }

    private DemoSeeder at(Instant now) {
        return new DemoSeeder(
                maintenance,
                regions,
                passwords,
                index,
                InstantSource.fixed(now),
                new Settings(folder, 0, "", "", "", true));
    }

    private int ask(String question) {
        return maintenance.call(sql -> sql.sql(question).query(Integer.class).single());
    }
}
