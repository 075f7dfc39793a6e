package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Jejaring;
import id.jejaring.JejaringTest;
import id.jejaring.notice.SmtpSimulator;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A story walked in a real browser. All journeys share one application, one browser and one clock, so time only goes on. */
@JejaringTest
@SpringBootTest(classes = Jejaring.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({OfficeClock.class, Templates.class, Rollout.class, Office.class})
abstract class Journey {
    /** Where mails of all journeys arrive. */
    static final SmtpSimulator MAILBOXES = new SmtpSimulator();

    @Autowired
    Office office;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add(
                "jejaring.mail.smtp-url", () -> "smtp://127.0.0.1:" + MAILBOXES.port() + "?from=jejaring@contoh.go.id");
        properties.add("jejaring.mail.url", () -> "https://jejaring.contoh.go.id");
    }

    @AfterEach
    void no_browser_complained() {
        assertThat(office.evening()).isEmpty();
    }
}
