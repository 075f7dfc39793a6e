package id.jejaring.person.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.kernel.Nik;
import id.jejaring.person.Birth;
import id.jejaring.person.Comparing;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Sex;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.sql.SQLException;
import java.time.LocalDate;
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
class PersonPagesTest {
    private static final Nik NIK = Nik.parse("6201024107900003").orElseThrow();

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    Regions regions;

    @Autowired
    Maintenance maintenance;

    private MockMvcTester web;
    private Register register;
    private Actor wide;

    @BeforeEach
    void connect() {
        web = MockMvcTester.from(context);
        register = new Register(registerPerson, regions);
        wide = Register.nurse(Set.of());
    }

    private Person siti() {
        return register.add(
                Details.of("Siti Rahmawati", Sex.FEMALE, Birth.on(LocalDate.of(1990, 7, 1)))
                        .withNik(NIK),
                register.village(0));
    }

    @Test
    void a_nurse_searches_by_name_and_sees_who_may_be_meant() {
        siti();

        assertThat(post("/people", wide, "q", "sitti rachmawati"))
                .hasStatusOk()
                .bodyText()
                .contains("Siti Rahmawati", "cocok dengan")
                .doesNotContain(NIK.digits());
    }

    @Test
    void a_search_that_finds_nobody_leads_to_a_report() {
        assertThat(post("/people", wide, "q", "zzyzzx qqwwq"))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada warga yang cocok", "/concerns/new");
    }

    @Test
    void a_nik_is_searched_for_by_post_and_never_stands_in_an_address() {
        siti();

        assertThat(post("/people", wide, "q", "6201 0241 0790 0003"))
                .hasStatusOk()
                .bodyText()
                .contains("Siti Rahmawati")
                .doesNotContain("q=6201");
        assertThat(post("/people", wide, "q", "6201024107900000"))
                .hasStatus(422)
                .bodyText()
                .contains("NIK terdiri dari 16 angka");
    }

    @Test
    void a_persons_page_tells_the_story_and_masks_the_nik() {
        Person person = siti();

        assertThat(get("/people/" + person.id(), wide))
                .hasStatusOk()
                .bodyText()
                .contains("Siti Rahmawati", "Tercatat di sini", "•••• •••• •••• 0003", "1 Jul 1990")
                .doesNotContain(NIK.digits());
    }

    @Test
    void beyond_the_own_villages_a_person_is_not_found() {
        Person person = siti();

        assertThat(get("/people/" + person.id(), Register.nurse(Set.of(register.village(1)))))
                .hasStatus(404);
        assertThat(get("/people/" + person.id(), Register.nurse(Set.of(register.village(0)))))
                .hasStatusOk();
        assertThat(get("/people/" + person.id(), Register.actor(Role.CAMAT, Set.of(), Set.of())))
                .hasStatus(403);
        assertThat(get("/people/" + UUID.randomUUID(), wide)).hasStatus(404);
        assertThat(get("/people/nonsense", wide)).hasStatus(404);
    }

    @Test
    void every_reading_of_a_person_is_audited_without_a_name() throws SQLException {
        Person person = siti();
        long before = audited(person.id());

        get("/people/" + person.id(), wide);

        assertThat(audited(person.id())).isEqualTo(before + 1);
    }

    @Test
    void a_correction_is_taken_and_told() {
        Person person = siti();

        assertThat(post(
                        "/people/" + person.id() + "/correction",
                        wide,
                        corrected("name", "Siti Rahmawati", "Siti Rahmawati Lestari")))
                .hasStatus(303)
                .hasHeader("Location", "/people/" + person.id() + "?done=person.done.corrected");
        assertThat(get("/people/" + person.id(), wide))
                .bodyText()
                .contains("Nama diperbaiki", "Siti Rahmawati → Siti Rahmawati Lestari");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        Person person = siti();

        assertThat(post(
                        "/people/" + person.id() + "/correction",
                        wide,
                        corrected("name", "Siti Rahma", "Siti Rahmayanti")))
                .hasStatus(409);
    }

    @Test
    void a_correction_against_the_nik_is_explained_in_the_form() {
        Person person = siti();

        assertThat(post(
                        "/people/" + person.id() + "/correction",
                        wide,
                        corrected("birth_date", "1990-07-01", "1985-07-01")))
                .hasStatus(422)
                .bodyText()
                .contains("NIK ini tidak cocok dengan tanggal lahirnya", "1985-07-01")
                .doesNotContain(NIK.digits());
    }

    @Test
    void two_records_are_compared_merged_and_unmerged() {
        Person one = siti();
        Person other = siti();
        new Comparing(context).all();
        String pair = "/people/duplicates/" + one.id() + "/" + other.id();

        assertThat(get("/people/duplicates", wide)).hasStatusOk().bodyText().contains("NIK sama");
        assertThat(get(pair, wide)).hasStatusOk().bodyText().contains("Catatan pertama", "sama");
        assertThat(post(pair, wide, "id", UUID.randomUUID().toString(), "decision", "first"))
                .hasStatus(422);
        String id = UUID.randomUUID().toString();
        assertThat(post(pair, wide, "id", id, "decision", "first", "why", "NIK sama"))
                .hasStatus(303)
                .hasHeader("Location", "/people/" + one.id() + "?done=person.done.merged");

        assertThat(get("/people/" + other.id(), wide)).hasStatus(303).hasHeader("Location", "/people/" + one.id());
        assertThat(get("/people/" + one.id(), wide)).bodyText().contains("Digabung ke sini", "Batalkan penggabungan");

        assertThat(post("/people/" + one.id() + "/merges/" + id + "/undoing", wide, "why", "Ternyata kakaknya"))
                .hasStatus(303);
        assertThat(get("/people/" + other.id(), wide)).hasStatusOk().bodyText().contains("Penggabungan dibatalkan");
    }

    @Test
    void a_kader_entrusted_with_a_person_reads_no_clinical_words() {
        Person person = siti();
        Actor kader = Register.actor(Role.KADER, Set.of(register.village(50)), Set.of(person.id()));

        assertThat(get("/people/" + person.id(), kader))
                .hasStatusOk()
                .bodyText()
                .contains("Siti Rahmawati")
                .doesNotContain("Perbaiki data", "Persetujuan");
        assertThat(get("/people", kader)).hasStatus(403);
    }

    private static String[] corrected(String field, String was, String now) {
        return new String[] {
            "name",
            field.equals("name") ? now : "Siti Rahmawati",
            "was_name",
            field.equals("name") ? was : "Siti Rahmawati",
            "sex",
            "female",
            "was_sex",
            "female",
            "birth_date",
            field.equals("birth_date") ? now : "1990-07-01",
            "was_birth_date",
            "1990-07-01",
            "nik",
            NIK.masked(),
            "was_nik",
            NIK.masked()
        };
    }

    private long audited(UUID person) throws SQLException {
        try (var connection = maintenance.connect();
                var count = connection.prepareStatement("select count(*) from access.audit where subject_id = ?")) {
            count.setObject(1, person);
            var rows = count.executeQuery();
            rows.next();
            return rows.getLong(1);
        }
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Actor.class.getName(), actor)
                .exchange();
    }

    private MvcTestResult post(String path, Actor actor, String... fields) {
        var request = web.post()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .requestAttr(Actor.class.getName(), actor);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
