package id.jejaring.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.person.Register;
import id.jejaring.person.RegisterPerson;
import id.jejaring.region.Regions;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@JejaringTest
class PeopleApiTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    Regions regions;

    private MockMvcTester web;
    private Actor nurse;
    private String village;

    @BeforeEach
    void connect() {
        web = MockMvcTester.from(context);
        Register register = new Register(registerPerson, regions);
        nurse = Register.nurse(Set.of());
        village = regions.codeOf(register.village(0)).orElseThrow().value();
    }

    @Test
    void a_person_is_registered_found_and_read() {
        UUID id = UUID.randomUUID();

        assertThat(post("/api/v1/people", body(id, "Hermanus Bria", "6201010203850017")))
                .hasStatus(201)
                .bodyJson()
                .hasPathSatisfying("$.nik", nik -> assertThat(nik).isEqualTo("•••• •••• •••• 0017"))
                .hasPathSatisfying("$.village", code -> assertThat(code).isEqualTo(village));
        assertThat(get("/api/v1/people?name=hermanus+briya"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.items[0].id", found -> assertThat(found).isEqualTo(id.toString()));
        assertThat(post("/api/v1/people/search", "{\"nik\":\"6201010203850017\"}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.count", count -> assertThat(count).isEqualTo(1));
        assertThat(get("/api/v1/people/" + id)).hasStatusOk();
    }

    @Test
    void sending_again_is_taken_and_another_content_is_not() {
        UUID id = UUID.randomUUID();
        post("/api/v1/people", body(id, "Marselina Nahak", "6201014203850008"));

        assertThat(post("/api/v1/people", body(id, "Marselina Nahak", "6201014203850008")))
                .hasStatus(200);
        assertThat(post("/api/v1/people", body(id, "Marselina Seran", "6201014203850008")))
                .hasStatus(409)
                .bodyText()
                .contains("/problems/id-reused");
    }

    @Test
    void everything_wrong_is_said_at_once_and_nothing_is_written() {
        UUID id = UUID.randomUUID();

        assertThat(
                        post(
                                "/api/v1/people",
                                "{\"id\":\"" + id
                                        + "\",\"village\":\"35.17.01.2001\",\"sex\":\"woman\",\"nik\":\"1\",\"phone\":\"abc\",\"birth_date\":\"2026-02-30\",\"age\":\"-4\"}"))
                .hasStatus(422)
                .bodyJson()
                .hasPathSatisfying(
                        "$.errors.length()", count -> assertThat(count).isEqualTo(6));
        assertThat(get("/api/v1/people/" + id)).hasStatus(404);
    }

    @Test
    void contradictions_and_unknown_fields_are_refused() {
        assertThat(post("/api/v1/people", body(UUID.randomUUID(), "Yohanes", "6201014203850009")))
                .as("a woman's number for a man")
                .hasStatus(422);
        assertThat(post("/api/v1/people", "{\"nama\":\"x\"}")).hasStatus(422);
        assertThat(post("/api/v1/people", "[]")).hasStatus(400);
        assertThat(post("/api/v1/people", "{\"id\":")).hasStatus(400);
        assertThat(post("/api/v1/people/search", "{\"nik\":\"6201010203850017\",\"phone\":\"081234567890\"}"))
                .hasStatus(422);
        assertThat(get("/api/v1/people")).hasStatus(422);
        assertThat(get("/api/v1/people?nik=6201010203850017")).hasStatus(422);
    }

    @Test
    void signs_of_markup_and_sql_are_kept_as_written() {
        UUID id = UUID.randomUUID();

        assertThat(post(
                        "/api/v1/people",
                        "{\"id\":\"" + id + "\",\"village\":\"" + village
                                + "\",\"sex\":\"male\",\"name\":\"<b>O'Neil</b>'; drop table person.person; --\"}"))
                .hasStatus(201);
        assertThat(get("/api/v1/people/" + id)).bodyText().contains("<b>O'Neil</b>'; drop table");
        assertThat(web.get()
                        .uri("/people/" + id)
                        .accept(MediaType.TEXT_HTML)
                        .requestAttr(Actor.class.getName(), nurse)
                        .exchange())
                .bodyText()
                .doesNotContain("<b>O")
                .contains("&lt;b&gt;O");
    }

    private String body(UUID id, String name, String nik) {
        String sex = nik.charAt(6) >= '4' && !name.startsWith("Yohanes") ? "female" : "male";
        return "{\"id\":\"" + id + "\",\"village\":\"" + village + "\",\"name\":\"" + name + "\",\"sex\":\"" + sex
                + "\",\"nik\":\"" + nik + "\",\"birth_date\":\"1985-03-02\"}";
    }

    private MvcTestResult get(String path) {
        return web.get()
                .uri(path)
                .accept(MediaType.APPLICATION_JSON)
                .requestAttr(Actor.class.getName(), nurse)
                .exchange();
    }

    private MvcTestResult post(String path, String json) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .requestAttr(Actor.class.getName(), nurse)
                .exchange();
    }
}
