package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Actor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

class ConcernApiTest extends CareTest {
    @Autowired
    WebApplicationContext context;

    @Test
    void a_concern_is_read_in_the_words_it_was_reported_in() {
        Sample concern = ward.concern();
        String village = ward.code(ward.home).value();
        assertThat(post(concern.id, village, Instant.now().minusSeconds(600))).hasStatus(201);
        concern.triage(ward.midwife, TriageLevel.RED);

        assertThat(get(concern.id))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.village", code -> assertThat(code).isEqualTo(village))
                .hasPathSatisfying("$.channel", code -> assertThat(code).isEqualTo("phone"))
                .hasPathSatisfying("$.level", code -> assertThat(code).isEqualTo("red"));
    }

    @Test
    void what_happened_within_two_years_is_taken_and_no_more() {
        String village = ward.code(ward.home).value();
        Instant now = Instant.now();

        assertThat(post(UUID.randomUUID(), village, now.minus(729, ChronoUnit.DAYS)))
                .hasStatus(201);
        assertThat(post(UUID.randomUUID(), village, now.minus(732, ChronoUnit.DAYS)))
                .hasStatus(422)
                .bodyText()
                .contains("lebih dari dua tahun lalu");
    }

    private MvcTestResult post(UUID id, String village, Instant eventAt) {
        return MockMvcTester.from(context)
                .post()
                .uri("/api/v1/concerns")
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                        {"id":"%s","village":"%s","channel":"phone","event_at":"%s","story":"Tidak tidur empat hari"}
                        """.formatted(id, village, eventAt))
                .requestAttr(Actor.class.getName(), ward.actor(ward.nurse))
                .exchange();
    }

    private MvcTestResult get(UUID id) {
        return MockMvcTester.from(context)
                .get()
                .uri("/api/v1/concerns/" + id)
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(Actor.class.getName(), ward.actor(ward.nurse))
                .exchange();
    }
}
