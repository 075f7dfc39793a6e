package id.jejaring.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@JejaringTest
class RegionApiTest {
    @Autowired
    WebApplicationContext context;

    private MockMvcTester web;

    @BeforeEach
    void connect() {
        web = MockMvcTester.from(context);
    }

    @Test
    void a_region_tells_its_place_and_its_children() {
        assertThat(get("/api/v1/regions/62.01"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("application/json")
                .hasHeader("Cache-Control", "max-age=86400, public")
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                            "code": "62.01", "name": "Kabupaten Kotawaringin Barat", "level": 2, "kind": "regency",
                            "parent": "62", "childCount": 6,
                            "children": [
                                {"code": "62.01.01", "name": "Kumai", "level": 3, "kind": "district", "childCount": 18},
                                {"code": "62.01.02"}, {"code": "62.01.03"}, {"code": "62.01.04"},
                                {"code": "62.01.05"}, {"code": "62.01.06"}
                            ]
                        }
                        """);
    }

    @Test
    void a_province_has_no_parent_and_a_village_no_children() {
        assertThat(get("/api/v1/regions/62"))
                .bodyJson()
                .extractingPath("$.parent")
                .isNull();
        assertThat(get("/api/v1/regions/62.01.01.2003")).bodyJson().isLenientlyEqualTo("""
                {"level": 4, "kind": "desa", "parent": "62.01.01", "childCount": 0, "children": []}
                """);
    }

    @Test
    void a_search_answers_best_first_with_the_way_up() {
        assertThat(get("/api/v1/regions?q=arut%20sel")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {
                    "query": "arut sel", "count": 1,
                    "items": [{
                        "code": "62.01.02", "name": "Arut Selatan", "level": 3, "kind": "district", "parent": "62.01",
                        "path": ["Kabupaten Kotawaringin Barat", "Kalimantan Tengah"]
                    }]
                }
                """);
    }

    @Test
    void without_a_query_the_provinces_come() {
        assertThat(get("/api/v1/regions")).bodyJson().extractingPath("$.count").isEqualTo(38);
    }

    @Test
    void a_search_obeys_its_limit_and_its_region() {
        assertThat(get("/api/v1/regions?q=sungai&limit=3&within=62.01"))
                .bodyJson()
                .hasPathSatisfying(
                        "$.items", items -> assertThat(items).asArray().hasSize(3))
                .hasPathSatisfying(
                        "$.items[*].code",
                        codes -> assertThat(codes)
                                .asArray()
                                .allMatch(c -> c.toString().startsWith("62.01")));
    }

    @ParameterizedTest(name = "{0} is answered with {2}")
    @CsvSource({
        "/api/v1/regions/99, 404, not-found",
        "/api/v1/regions/62.01.01.2999, 404, not-found",
        "/api/v1/regions/6201, 400, malformed",
        "/api/v1/regions/kumai, 400, malformed",
        "/api/v1/regions/62.01.', 400, malformed",
        "/api/v1/regions?q=kumai&limit=0, 422, invalid",
        "/api/v1/regions?q=kumai&limit=51, 422, invalid",
        "/api/v1/regions?q=kumai&limit=many, 422, invalid",
        "/api/v1/regions?q=kumai&within=x, 422, invalid",
        "/api/v1/regions?q=kumai&page=2, 422, invalid",
    })
    void a_wrong_question_gets_its_own_problem(String path, int status, String slug) {
        assertThat(get(path))
                .hasStatus(status)
                .hasContentTypeCompatibleWith("application/problem+json")
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("/problems/" + slug);
    }

    @Test
    void an_endless_query_is_refused() {
        assertThat(get("/api/v1/regions?q=" + "a".repeat(101))).hasStatus(422);
    }

    private MvcTestResult get(String path) {
        return web.get().uri(URI.create(path.replace("'", "%27"))).exchange();
    }
}
