package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Jejaring;
import id.jejaring.JejaringTest;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A story walked in a real browser. All journeys share one application, one browser and one clock, so time only goes on. */
@JejaringTest
@SpringBootTest(classes = Jejaring.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({OfficeClock.class, Templates.class, Rollout.class, Office.class})
abstract class Journey {
    @Autowired
    Office office;

    @AfterEach
    void no_browser_complained() {
        assertThat(office.evening()).isEmpty();
    }
}
