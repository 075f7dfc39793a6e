package id.jejaring.screening;

import static id.jejaring.screening.Ward.answers;
import static id.jejaring.screening.Ward.command;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@JejaringTest
class ScreeningPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    BeanFactory beans;

    private MockMvcTester web;
    private Ward ward;
    private Person villager;

    @BeforeEach
    void ward() {
        web = MockMvcTester.from(context);
        ward = new Ward(beans);
        villager = ward.villager(1990);
    }

    private MvcTestResult get(String path, Actor actor) {
        return web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Actor.class.getName(), actor)
                .exchange();
    }

    private MvcTestResult post(String instrument, Actor actor, Map<String, String> answers, String... more) {
        var request = web.post()
                .uri(at() + "/" + instrument)
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .requestAttr(Actor.class.getName(), actor)
                .param("id", UUID.randomUUID().toString())
                .param("version", "1");
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            request = request.param("answers." + answer.getKey(), answer.getValue());
        }
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private String at() {
        return "/people/" + villager.id() + "/screenings";
    }

    private static String result(MvcTestResult taken) {
        assertThat(taken).hasStatus(303);
        return String.valueOf(taken.getResponse().getHeader("Location"));
    }

    private static Actor english(Actor a) {
        return new Actor(
                a.account(), a.home(), a.name(), "en", a.session(), a.post(), a.holding(), a.grants(), a.people());
    }

    @Test
    void a_nurse_chooses_among_the_instruments_of_her_role() {
        assertThat(get(at(), ward.nurse())).hasStatusOk().bodyText().contains("SRQ-20", "SRQ-29", "PHQ-9", "GAD-7");
        assertThat(get(at(), ward.kader()))
                .hasStatusOk()
                .bodyText()
                .contains("SRQ-20", "SRQ-29")
                .doesNotContain("PHQ-9", "GAD-7");
        assertThat(get(at() + "/phq-9", ward.kader())).hasStatus(404);
        assertThat(get(at(), Register.actor(Role.DUTY_OFFICER, Set.of(), Set.of())))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada kuesioner untuk jabatan Anda");
        assertThat(get(at(), Register.actor(Role.CAMAT, Set.of(), Set.of()))).hasStatus(403);
    }

    @Test
    void an_instrument_for_another_age_is_told_and_not_begun() {
        villager = ward.villager(2014);
        assertThat(get(at(), ward.nurse())).bodyText().contains("Dibuat untuk umur 15 tahun ke atas");
        assertThat(get(at() + "/srq-20", ward.nurse())).hasStatus(404);
    }

    @Test
    void the_questions_are_asked_in_the_language_of_the_reader_where_there_is_a_text() {
        assertThat(get(at() + "/phq-9", ward.nurse()))
                .hasStatusOk()
                .bodyText()
                .contains("Merasa murung, muram, atau putus asa", "Lebih dari separuh waktu yang dimaksud");
        assertThat(get(at() + "/phq-9", english(ward.nurse())))
                .hasStatusOk()
                .bodyText()
                .contains("Feeling down, depressed, or hopeless", "More than half the days");
        assertThat(get(at() + "/srq-29", english(ward.nurse())))
                .hasStatusOk()
                .bodyText()
                .contains("There is no official text in your language", "Apakah tangan Anda gemetar?");
    }

    @Test
    void a_result_says_the_score_its_band_and_what_to_do_next() {
        String result = result(post(
                "phq-9",
                ward.nurse(),
                answers("phq-9", "some_days", Map.of("q1", "most_days", "q2", "most_days", "q9", "never"))));
        assertThat(get(result, ward.nurse()))
                .hasStatusOk()
                .bodyText()
                .contains("Skrining tersimpan", "Perlu pemeriksaan lanjutan", "10 / 27", "sedang: periksa lebih lanjut")
                .contains("Langkah berikut", "Hasil skrining bukan diagnosis", "Merasa murung, muram, atau putus asa")
                .doesNotContain("Lakukan sekarang");
    }

    @Test
    void a_missing_answer_is_asked_for_and_a_red_one_acts_already() {
        assertThat(post("phq-9", ward.nurse(), Map.of("q9", "some_days")))
                .hasStatus(422)
                .bodyText()
                .contains("8 pertanyaan perlu dijawab", "Lakukan sekarang", "Jangan tinggalkan ia sendirian")
                .contains("tel:119;ext=8", "119 ext. 8", "Simpan yang sudah dijawab");
    }

    @Test
    void whoever_does_not_want_to_answer_all_need_not() {
        String result = result(post("gad-7", ward.nurse(), Map.of("q1", "never"), "unanswered", "kept"));
        assertThat(get(result, ward.nurse()))
                .hasStatusOk()
                .bodyText()
                .contains("Tersimpan tanpa skor", "ada pertanyaan yang tidak dijawab", "tidak dijawab");
    }

    @Test
    void a_red_result_says_first_what_to_do_now() {
        Screening red = ward.taken(
                command(villager.id(), "srq-29", answers("srq-29", "no", Map.of("q17", "yes", "q24", "yes"))),
                ward.nurse());
        MvcTestResult page = get("/screenings/" + red.id(), ward.nurse());
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Ada tanda bahaya", "role=\"alert\"", "ada rencana, alat, dan niat", "suara yang menyuruh")
                .contains("1 / 20", "kemungkinan gejala psikotik: periksa");
        assertThat(page)
                .bodyText()
                .satisfies(body ->
                        assertThat(body.indexOf("Lakukan sekarang")).isLessThan(body.indexOf("Langkah berikut")));
    }

    @Test
    void a_kader_reads_what_to_do_next_and_neither_score_nor_answers_nor_diagnosis() {
        Screening red = ward.taken(
                command(
                        villager.id(),
                        "srq-29",
                        answers("srq-29", "no", Map.of("q17", "yes", "q21", "yes", "q24", "yes"))),
                ward.kader());
        assertThat(get("/screenings/" + red.id(), ward.kader()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Ada tanda bahaya",
                        "Panggil perawat atau bidan",
                        "Perlu pemeriksaan lanjutan oleh perawat atau bidan")
                .doesNotContain("1 / 20", "psikotik", "NAPZA", "mengakhiri hidup", "batas", "Skor");
    }

    @Test
    void a_kader_does_not_read_what_a_clinician_asked() {
        Actor kader = new Actor(
                UUID.randomUUID(),
                Register.REGENCY,
                "Kader",
                "id",
                UUID.randomUUID(),
                new id.jejaring.access.Post(
                        Register.REGENCY, UUID.randomUUID(), Role.KADER, "Kader", Register.REGENCY, null, "Desa"),
                id.jejaring.access.HoldingKind.DEFINITIVE,
                ward.kader().grants(),
                Set.of(villager.id()));
        Screening taken =
                ward.taken(command(villager.id(), "gad-7", answers("gad-7", "daily", Map.of())), ward.nurse());

        assertThat(get("/screenings/" + taken.id(), kader)).hasStatus(404);
        assertThat(get("/people/" + villager.id(), kader))
                .hasStatusOk()
                .bodyText()
                .contains("Skrining GAD-7")
                .doesNotContain("skor 21", "berat", "skor");
    }

    @Test
    void the_persons_story_tells_clinicians_score_and_band() {
        ward.taken(command(villager.id(), "gad-7", answers("gad-7", "daily", Map.of())), ward.nurse());
        Screening old = ward.taken(command(villager.id(), "srq-29", Map.of("q17", "yes")), ward.nurse());
        assertThat(get("/people/" + villager.id(), ward.nurse()))
                .bodyText()
                .contains(
                        "Skrining GAD-7: skor 21, berat: periksa segera",
                        "Skrining SRQ-29: tanpa skor. Ada tanda bahaya");

        ward.taken(
                command(UUID.randomUUID(), villager.id(), "srq-29", Map.of("q17", "no", "q21", "yes"), old.id()),
                ward.nurse());
        assertThat(get("/people/" + villager.id(), english(ward.nurse())))
                .bodyText()
                .contains(
                        "Screening GAD-7: score 21, severe: examine soon",
                        "Screening SRQ-29, its answers have been corrected")
                .contains("Screening SRQ-29: without a score; alcohol or drugs: examine");
    }

    @Test
    void a_clinician_corrects_with_the_old_answers_before_her_and_a_kader_with_an_empty_form() {
        Screening old = ward.taken(
                command(villager.id(), "srq-20", answers("srq-20", "no", Map.of("q1", "yes"))), ward.kader());
        String form = at() + "/srq-20?replaces=" + old.id();

        assertThat(get(form, ward.nurse())).hasStatusOk().bodyText().contains("name=\"replaces\"", "checked");
        assertThat(get(form, ward.kader()))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"replaces\"")
                .doesNotContain("checked");
        result(post(
                "srq-20",
                ward.nurse(),
                answers("srq-20", "no", Map.of()),
                "replaces",
                old.id().toString()));
        assertThat(get("/people/" + villager.id(), ward.nurse())).bodyText().contains("jawabannya sudah diperbaiki");
    }

    @Test
    void a_form_of_an_older_version_or_with_strange_fields_is_not_taken() {
        assertThat(post("gad-7", ward.nurse(), answers("gad-7", "never", Map.of()), "score", "0"))
                .hasStatus(422);
        assertThat(post("gad-7", ward.nurse(), answers("gad-7", "never", Map.of("q1", "sometimes"))))
                .hasStatus(422)
                .bodyText()
                .contains("Jawaban ini tidak ada dalam pilihan");
        assertThat(post("nonsense", ward.nurse(), Map.of())).hasStatus(404);
    }

    @Test
    void beyond_the_own_villages_nobody_is_asked() {
        Actor elsewhere = Register.actor(Role.NURSE, Set.of(ward.register.farVillage()), Set.of());
        assertThat(get(at(), elsewhere)).hasStatus(404);
        assertThat(post("gad-7", elsewhere, answers("gad-7", "never", Map.of())))
                .hasStatus(404);
    }
}
