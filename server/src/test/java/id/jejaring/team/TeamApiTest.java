package id.jejaring.team;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Teams for programs: the same rules as for people. */
@JejaringTest
class TeamApiTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    WebApplicationContext context;

    Hall hall;

    @BeforeEach
    void enter() {
        hall = Hall.of(beans);
    }

    @Test
    void a_decree_sent_by_a_program_is_read_again_in_the_same_words() {
        RegionCode village = hall.village();
        String decree = decree(UUID.randomUUID(), "7/2025", "2025-01-01");
        assertThat(post(hall.secretary, village, decree)).hasStatus(201);
        assertThat(post(hall.secretary, village, decree)).as("sent twice").hasStatus(201);
        assertThat(get(hall.secretary, "/api/v1/teams/" + village))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.place.state", state -> assertThat(state).isEqualTo("valid"))
                .hasPathSatisfying(
                        "$.place.decree.number", number -> assertThat(number).isEqualTo("7/2025"));
        assertThat(get(hall.secretary, "/api/v1/teams?region=62.01.02&state=valid"))
                .hasStatusOk()
                .bodyText()
                .contains("\"" + village + "\"");
    }

    @Test
    void a_program_is_told_what_is_wrong_and_nothing_is_written() {
        RegionCode village = hall.village();
        assertThat(post(hall.secretary, village, decree(UUID.randomUUID(), "", "2025-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("harus bernomor");
        assertThat(post(hall.secretary, new RegionCode("35.17.01"), decree(UUID.randomUUID(), "1", "2025-01-01")))
                .hasStatus(422)
                .bodyText()
                .contains("di luar");
        assertThat(post(hall.camat, hall.farVillage(), decree(UUID.randomUUID(), "1", "2025-01-01")))
                .hasStatus(404);
        assertThat(post(hall.nurse, village, decree(UUID.randomUUID(), "1", "2025-01-01")))
                .hasStatus(403);
        assertThat(get(hall.secretary, "/api/v1/teams?region=62.01&wat=1")).hasStatus(422);
        assertThat(get(hall.secretary, "/api/v1/teams?kind=paduan_suara")).hasStatus(404);
        assertThat(hall.standing(village).state()).isEqualTo(TeamState.NONE);
    }

    @Test
    void without_a_region_a_program_begins_where_its_post_is() {
        assertThat(get(hall.camat, "/api/v1/teams"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.region", region -> assertThat(region).isEqualTo("62.01.02"));
        assertThat(get(hall.camat, "/api/v1/teams?region=62.01")).hasStatus(404);
    }

    private static String decree(UUID id, String number, String starts) {
        return """
                {"id":"%s","kind":"tpkjm","number":"%s","decided_on":"%s","signatory":"Kepala Desa","starts_on":"%s","state":"valid"}
                """.formatted(id, number, starts, starts);
    }

    private MvcTestResult post(Staff.Member who, RegionCode place, String body) {
        return MockMvcTester.from(context)
                .post()
                .uri("/api/v1/teams/" + place + "/decrees")
                .contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body)
                .requestAttr(Actor.class.getName(), hall.actor(who))
                .exchange();
    }

    private MvcTestResult get(Staff.Member who, String path) {
        return MockMvcTester.from(context)
                .get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(Actor.class.getName(), hall.actor(who))
                .exchange();
    }
}
