package id.jejaring.person;

import static id.jejaring.person.Register.REGENCY;
import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.kernel.Nik;
import id.jejaring.platform.Keys;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** A copy was restored without its keys: a NIK that cannot be opened hides nobody, and is not lost by what is done meanwhile. */
@JejaringTest
class SealedElsewhereTest {
    private static final Nik NIK = Nik.parse("6201010203850017").orElseThrow();

    @TempDir
    Path elsewhere;

    @Autowired
    WebApplicationContext context;

    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    CorrectPerson correctPerson;

    @Autowired
    People people;

    @Autowired
    NikCheck check;

    @Autowired
    Regions regions;

    @Autowired
    Maintenance maintenance;

    private Person person;

    @BeforeEach
    void sealed_with_another_key() {
        Register register = new Register(registerPerson, regions);
        person = register.add(
                Details.of("Petrus Wangge", Sex.MALE, Birth.UNKNOWN).withNik(NIK), register.village(7));
        byte[] cipher = new NikSeal(Keys.in(elsewhere)).seal(REGENCY.value(), person.id(), NIK);
        maintenance.call(
                sql -> sql.sql("update person.person set nik_cipher = ?, created_at = '2021-01-01' where id = ?")
                        .params(cipher, person.id())
                        .update());
    }

    @AfterEach
    void leave_no_finding_behind() {
        maintenance.call(sql -> sql.sql("update person.person set nik_cipher = null, nik_index = null where id = ?")
                .param(person.id())
                .update());
    }

    @Test
    void the_person_is_there_and_the_nik_is_known_to_be_sealed() {
        Person read =
                wide().call(() -> people.all(REGENCY, Set.of(person.id()))).getFirst();

        assertThat(read.name()).isEqualTo("Petrus Wangge");
        assertThat(read.details().nik()).isNull();
        assertThat(read.sealedNik()).isTrue();
    }

    @Test
    void page_list_and_program_show_it_masked() {
        assertThat(get("/people/" + person.id(), MediaType.TEXT_HTML))
                .hasStatusOk()
                .bodyText()
                .contains("tersegel dengan kunci yang tidak ada di sistem ini");
        assertThat(get("/people/" + person.id() + "/correction", MediaType.TEXT_HTML))
                .hasStatusOk();
        assertThat(get("/api/v1/people/" + person.id(), MediaType.APPLICATION_JSON))
                .hasStatusOk()
                .bodyText()
                .contains("•••• •••• •••• ••••");
        assertThat(get("/api/v1/people?name=petrus+wangge", MediaType.APPLICATION_JSON))
                .hasStatusOk();
    }

    @Test
    void a_correction_keeps_the_seal_to_the_byte() {
        byte[] before = cipher();
        Details seen = read().details();

        assertThat(correct(seen, seen.withName("Petrus Wanggai"))).isInstanceOf(CorrectPerson.Corrected.class);

        assertThat(read().name()).isEqualTo("Petrus Wanggai");
        assertThat(cipher()).isEqualTo(before);
    }

    @Test
    void a_nik_that_cannot_be_opened_is_not_replaced() {
        byte[] before = cipher();
        Details seen = read().details();

        var outcome = correct(seen, seen.withNik(Nik.parse("6201010203850018").orElseThrow()));

        assertThat(((CorrectPerson.Contradictory) outcome).errors())
                .singleElement()
                .matches(error -> error.key().equals("person.refused.nik_sealed"));
        assertThat(cipher()).isEqualTo(before);
    }

    @Test
    void emptying_it_in_the_form_is_refused_with_the_reason() {
        byte[] before = cipher();

        var answer = MockMvcTester.from(context)
                .post()
                .uri("/people/" + person.id() + "/correction")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .requestAttr(Actor.class.getName(), Register.actor())
                .param("name", "Petrus Wangge")
                .param("was_name", "Petrus Wangge")
                .param("sex", "male")
                .param("was_sex", "male")
                .param("nik", "")
                .param("was_nik", "•••• •••• •••• ••••")
                .exchange();

        assertThat(answer).hasStatus(422).bodyText().contains("NIK ini tersegel");
        assertThat(cipher()).isEqualTo(before);
    }

    @Test
    void verify_says_so_once_for_the_regency() {
        assertThat(check.findings())
                .singleElement()
                .asString()
                .startsWith("62.01")
                .contains("a key this installation does not have", "nik.seal")
                .doesNotContain("Petrus");

        leave_no_finding_behind();

        assertThat(check.findings()).isEqualTo(List.of());
    }

    private Person read() {
        return wide().call(() -> people.find(REGENCY, person.id()).orElseThrow());
    }

    private byte[] cipher() {
        return maintenance.call(sql -> sql.sql("select nik_cipher from person.person where id = ?")
                .param(person.id())
                .query((row, n) -> row.getBytes(1))
                .single());
    }

    private CorrectPerson.Outcome correct(Details seen, Details corrected) {
        return wide().call(() -> correctPerson.correct(
                new Correction(REGENCY, person.id(), seen, corrected, Register.POST), Register.actor()));
    }

    private MvcTestResult get(String path, MediaType type) {
        return MockMvcTester.from(context)
                .get()
                .uri(path)
                .accept(type)
                .requestAttr(Actor.class.getName(), Register.actor())
                .exchange();
    }
}
