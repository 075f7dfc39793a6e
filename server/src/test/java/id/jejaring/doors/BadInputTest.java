package id.jejaring.doors;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.JejaringTest;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What cannot be taken gets its own clear answer, changes nothing and tells nothing of the inside. */
@JejaringTest
// A context, and so a database, of their own: the town stands in an empty one.
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "jejaring.test.town=doors")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> HOSTILE = List.of(
            "'; drop table care.concern; --",
            "\" or 1=1 --",
            "<script>alert(1)</script>",
            "${7*7}#{7*7}@{7*7}",
            "%' or '%'='",
            "\\",
            "{0,choice,1#x}",
            "'",
            "😀 \u202e ﷽");

    @LocalServerPort
    int port;

    @Autowired
    Seeder seeder;

    @Autowired
    Maintenance maintenance;

    Town town;
    Caller nurse;
    String village = "";

    @BeforeAll
    void a_nurse_at_work() {
        town = Town.of(port, seeder, maintenance);
        nurse = new Caller(port).signedIn("perawat", Town.PASSWORD);
        village = town.row("""
                select r.code from access.position p
                join access.holding h on h.position_id = p.id join access.account a on a.id = h.account_id
                join region.catchment c on c.facility_id = p.facility_id join region.region r on r.village_no = c.village_no
                where a.login = 'perawat' order by r.code limit 1
                """).getFirst();
    }

    Map<String, Object> concern() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", UUID.randomUUID());
        fields.put("village", village);
        fields.put("channel", "phone");
        fields.put("event_at", LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T08:00");
        fields.put("story", "Tidak tidur empat hari");
        fields.put("about_sex", "male");
        return fields;
    }

    String json(Map<String, Object> fields) {
        StringBuilder json = new StringBuilder("{");
        fields.forEach((name, value) -> json.append(json.length() > 1 ? "," : "")
                .append('"')
                .append(name)
                .append("\":\"")
                .append(value.toString()
                        .replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n"))
                .append('"'));
        return json.append('}').toString();
    }

    void is(Caller.Answer answer, int status, String slug) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body())
                .contains("/problems/" + slug)
                .doesNotContain("Exception", "at id.jejaring", "org.postgresql", "select ");
    }

    String count() {
        return town.row(
                        "select count(*) || '/' || (select count(*) from work.item) || '/' || (select count(*) from care.handover) from care.concern")
                .getFirst();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"x\"",
                "{\"id\":{}}",
                "{\"id\":1}{\"id\":2}",
                "{\"id\":\"a\",\"id\":\"b\"}",
                "{'id':1}"
            })
    void malformed_json_is_told_so_and_changes_nothing(String body) {
        String before = count();
        is(nurse.json("POST", "/api/v1/concerns", body), 400, "malformed");
        assertThat(count()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "application/octet-stream"})
    void an_unknown_type_is_not_taken(String type) {
        is(nurse.typed("/api/v1/concerns", type, "x"), 415, "unsupported-type");
        is(nurse.raw("POST", "/api/v1/concerns", type, "x"), 403, "forged-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"story=%ZZ", "%", "story=%E0%A4%A", "=&=&&=="})
    void a_malformed_form_is_told_so_and_changes_nothing(String body) {
        String before = count();
        is(nurse.typed("/concerns", FORM, body), 400, "malformed");
        assertThat(nurse.raw("POST", "/concerns", FORM, body).status()).isIn(400, 403);
        assertThat(nurse.get("/api/v1/regions?q=%FF", "application/json").status())
                .isLessThan(500);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void a_form_with_two_mistakes_is_shown_again_too() {
        Map<String, Object> fields = concern();
        fields.put("id", " " + fields.get("id") + " ");
        fields.put("story", "x");
        assertThat(nurse.form("/concerns", fields).status()).isEqualTo(422);
    }

    @Test
    void an_oversized_body_is_refused_unread() {
        is(nurse.json("POST", "/api/v1/concerns", "{\"story\":\"" + "x".repeat(300 * 1024) + "\"}"), 413, "too-large");
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        Caller.Answer answer = nurse.json(
                "POST",
                "/api/v1/concerns",
                "{\"id\":\"x\",\"village\":\"99.99.99.9999\",\"channel\":\"pigeon\",\"event_at\":\"yesterday\",\"story\":\"\",\"about_age\":\"-3\",\"about_phone\":\"12\",\"wat\":1}");
        is(answer, 422, "invalid");
        assertThat(answer.body())
                .contains(
                        "\"id\"",
                        "\"village\"",
                        "\"channel\"",
                        "\"event_at\"",
                        "\"story\"",
                        "\"about_age\"",
                        "\"about_phone\"",
                        "\"wat\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2199-01-01T08:00, belum terjadi",
        "1901-01-01T00:00, lebih dari dua tahun lalu",
        "2019-12-31T23:59, lebih dari dua tahun lalu"
    })
    void a_concern_from_the_future_or_of_long_ago_is_refused(String eventAt, String why) {
        String before = count();
        Map<String, Object> fields = concern();
        fields.put("event_at", eventAt);
        Caller.Answer answer = nurse.json("POST", "/api/v1/concerns", json(fields));
        is(answer, 422, "invalid");
        assertThat(answer.body()).contains("event_at").contains(why);
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void the_same_sent_twice_is_taken_once_and_other_content_is_refused() {
        Map<String, Object> fields = concern();
        assertThat(nurse.json("POST", "/api/v1/concerns", json(fields)).status())
                .isEqualTo(201);
        String after = count();
        assertThat(nurse.json("POST", "/api/v1/concerns", json(fields)).status())
                .isEqualTo(200);
        fields.put("story", "Cerita lain");
        is(nurse.json("POST", "/api/v1/concerns", json(fields)), 409, "id-reused");
        assertThat(count()).isEqualTo(after);
    }

    @Test
    void metacharacters_are_words_like_any_other_in_every_field() {
        for (String hostile : HOSTILE) {
            for (String field : List.of(
                    "id",
                    "village",
                    "channel",
                    "event_at",
                    "story",
                    "place",
                    "about_name",
                    "about_sex",
                    "about_age",
                    "about_phone",
                    "reporter_name",
                    "reporter_phone")) {
                Map<String, Object> fields = concern();
                fields.put(field, hostile);
                Caller.Answer answer = nurse.json("POST", "/api/v1/concerns", json(fields));
                assertThat(answer.status())
                        .as(field + " = " + hostile + ": " + answer.body())
                        .isIn(201, 422);
                assertThat(answer.body()).doesNotContain("Exception", "org.postgresql");
            }
            Caller.Answer search = nurse.form("/people/search", Map.of("name", hostile, "q", hostile));
            assertThat(search.status()).as(hostile).isLessThan(500);
            assertThat(search.body()).doesNotContain("<script>alert(1)</script>");
        }
        assertThat(nurse.get("/today").body())
                .doesNotContain("<script>alert(1)</script>")
                .doesNotContain(">49#");
    }

    @Test
    void a_form_shows_what_is_wrong_beside_the_field_and_keeps_what_was_typed() {
        Map<String, Object> fields = concern();
        fields.put("story", "x");
        fields.put("place", "di belakang pasar");
        Caller.Answer answer = nurse.form("/concerns", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"story-error\"", "di belakang pasar");
    }

    @Test
    void an_impossible_nik_and_contradictory_ages_are_told() {
        Map<String, Object> fields = concern();
        nurse.json("POST", "/api/v1/concerns", json(fields));
        String before = town.row("select count(*) from person.person").getFirst();
        for (var wrong : List.of(
                Map.of("nik", "6201019913200001"),
                Map.of("nik", "6201010101900000"),
                Map.of("birth_date", "1990-01-01", "age", "12"),
                Map.of("birth_date", "2999-01-01"),
                Map.of("birth_date", "1990-02-31"),
                Map.of("nik", "6201010101900001", "birth_date", "1985-05-05"))) {
            Map<String, Object> person =
                    new LinkedHashMap<>(Map.of("id", UUID.randomUUID(), "name", "Orang Baru", "sex", "male"));
            person.putAll(wrong);
            Caller.Answer answer = nurse.form("/concerns/" + fields.get("id") + "/person", person);
            assertThat(answer.status()).as(wrong.toString()).isEqualTo(422);
            assertThat(answer.body()).contains("-error\"");
        }
        Caller.Answer nameless = nurse.form(
                "/concerns/" + fields.get("id") + "/person", Map.of("id", UUID.randomUUID(), "sex", "unknown"));
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(town.row("select count(*) from person.person").getFirst()).isEqualTo(before);
    }

    @Test
    void steps_out_of_order_are_refused_with_a_reason() {
        Map<String, Object> fields = concern();
        nurse.json("POST", "/api/v1/concerns", json(fields));
        String at = "/concerns/" + fields.get("id");
        assertThat(nurse.form(at + "/answer", Map.of("answer", "accepted")).body())
                .contains("Tetapkan dahulu tingkatnya");
        assertThat(nurse.form(at + "/triage", Map.of("level", "green", "signs", List.of("suicide_now")))
                        .body())
                .contains("menuntut merah");
        assertThat(nurse.form(at + "/triage", Map.of("level", "red", "signs", List.of("suicide_now")))
                        .status())
                .isEqualTo(303);
        assertThat(nurse.form(at + "/answer", Map.of("answer", "accepted")).body())
                .contains("Tentukan dahulu siapa orangnya");
        assertThat(nurse.form(at + "/answer", Map.of("answer", "no_care_needed", "reason", "salah lapor"))
                        .status())
                .isEqualTo(422);
        assertThat(nurse.form(
                                at + "/answer",
                                Map.of("answer", "handed_on", "reason", "bukan di sini", "to", UUID.randomUUID()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_ended_session_and_a_missing_token_each_have_their_own_answer() {
        Caller gone = new Caller(port).signedIn("dokter", Town.PASSWORD);
        town.write(
                "update access.session set ended_at = now(), ended_why = 'test' where account_id = (select id from access.account where login = 'dokter') and ended_at is null");
        is(gone.get("/api/v1/concerns/" + UUID.randomUUID(), "application/json"), 401, "session-ended");
        is(nurse.raw("POST", "/concerns", FORM, "story=x"), 403, "forged-request");
        is(new Caller(port).get("/api/v1/people?name=siti", "application/json"), 401, "not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/concerns/not-an-id",
                "/episodes/1",
                "/regions/xx",
                "/nothing/here",
                "/api/v1/regions/99",
                "/people/00000000-0000-0000-0000-000000000000"
            })
    void an_address_that_leads_nowhere_says_so(String path) {
        Caller.Answer answer = nurse.get(path, "application/json");
        assertThat(answer.status()).as(path + answer.body()).isIn(400, 404);
        assertThat(answer.body()).contains("/problems/");
        assertThat(nurse.get(path).body()).contains(path.startsWith("/api/") ? "\"title\"" : "<h1>");
    }
}
