package id.jejaring.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.JejaringTest;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** {@code -Djejaring.seed=4711 -Djejaring.year.cases=2000} plays another or a longer year. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(YearClock.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
class YearTest {
    private static final int CASES = Integer.getInteger("jejaring.year.cases", 200);
    private static final long SEED =
            Long.getLong("jejaring.seed", ThreadLocalRandom.current().nextInt(100_000));

    @LocalServerPort
    int port;

    @Autowired
    ListableBeanFactory beans;

    @Test
    void in_a_year_of_failing_people_nothing_falls_between() throws SQLException {
        System.out.println("seed " + SEED);
        try (Year year = new Year(beans, port, CASES, SEED, System.out)) {
            Year.Result result = year.play();
            System.out.println(result.counts());
            System.out.println(result.json(SEED, 0));
            assertThat(result.fallen()).as("seed " + SEED).isEmpty();
            assertThat(result.orphans()).isZero();
            assertThat(result.lost()).isZero();
            assertThat(result.unreadable()).as("seed " + SEED).isZero();
            assertThat(result.cases()).isGreaterThan(CASES * 9 / 10);
            assertThat(result.escalations()).isGreaterThan(CASES / 4);
            assertThat(result.medianHoursToFirstHandling()).isCloseTo(result.reference(), within(0.02));
        }
    }
}
