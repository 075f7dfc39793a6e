package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What could not be taken waits for a supervisor, who decides; the author is told. */
class ReviewTest extends FieldTest {
    final UUID record = UUID.randomUUID();
    Caller nurse;

    @BeforeEach
    void a_nurse_of_the_village() {
        nurse = signedIn(Role.NURSE, village(0));
    }

    Caller signedIn(Role role, String region) {
        return new Caller(port).signedIn(staff.hire(role, region).login(), Staff.PASSWORD);
    }

    String at(UUID id) {
        return "/field-records/" + id;
    }

    List<JsonNode> verdicts() {
        return PullTest.of(phone.pull(Map.of()), "up").stream()
                .filter(line -> line.get("e").asString().equals("verdict"))
                .map(line -> line.get("d"))
                .toList();
    }

    @Test
    void it_is_shown_field_by_field_with_the_reason_and_that_is_audited() {
        phone.pushOne(ending(record, "review"));

        assertThat(nurse.get("/field-records").body()).contains(record.toString());
        Caller.Answer page = nurse.get(at(record));

        assertThat(page.body()).contains("Orang yang dimaksud tidak ditemukan", "catatan", "text");
        assertThat(staff.ask(
                        Integer.class,
                        "select count(*) from access.audit where subject_id = ? and action = 'REVIEW_RECORDS' and detail = 'opened'",
                        record))
                .isEqualTo(1);
    }

    @Test
    void only_supervisors_of_the_village_see_it() {
        phone.pushOne(ending(record, "review"));

        assertThat(signedIn(Role.PUSKESMAS_HEAD, village(0)).get(at(record)).status())
                .isEqualTo(200);
        assertThat(signedIn(Role.DUTY_OFFICER, "62.01").get(at(record)).status())
                .isEqualTo(200);
        assertThat(signedIn(Role.NURSE, village(9)).get(at(record)).status()).isEqualTo(404);
        assertThat(signedIn(Role.DUTY_OFFICER, "35.17").get(at(record)).status())
                .isEqualTo(404);
        assertThat(phone.caller.get(at(record)).status()).isEqualTo(403);
    }

    @Test
    void one_that_names_no_village_is_for_the_duty_officer() {
        Phone camat = phoneOf(staff.hire(Role.SOCIAL_OFFICER, "62.01"));
        camat.pushOne(camat.seal(record, "dance", "{\"step\":\"one\"}"));

        assertThat(nurse.get(at(record)).status()).isEqualTo(404);
        assertThat(signedIn(Role.DUTY_OFFICER, "62.01").get(at(record)).body()).contains("step", "one");
    }

    @Test
    void released_it_is_taken_as_its_authors_and_the_author_is_told() {
        phone.pushOne(ending(record, "review"));

        Caller.Answer answer = nurse.form(at(record) + "/release", Map.of("as", "author"));

        assertThat(answer.location()).contains("sync.done.taken");
        assertThat(notes.texts).containsKey(record);
        assertThat(notes.seen(record).released()).isTrue();
        assertThat(staff.ask(
                        UUID.class,
                        "select account_id from access.audit where subject_id = ? and action = 'KEEP_REGISTER'",
                        record))
                .isEqualTo(kader.account());
        JsonNode verdict = verdicts().getFirst();
        assertThat(verdict.get("of").asString()).isEqualTo(record.toString());
        assertThat(verdict.get("state").asString()).isEqualTo("taken");
        assertThat(verdict.get("code").asString()).isEqualTo("needs_person");
        assertThat(verdict.get("role").asString()).isEqualTo("NURSE");
    }

    @Test
    void refused_it_stays_out_and_the_author_reads_why() {
        phone.pushOne(ending(record, "review"));

        assertThat(nurse.form(at(record) + "/refuse", Map.of("why", "")).status())
                .isEqualTo(422);
        nurse.form(at(record) + "/refuse", Map.of("why", "Tercatat dua kali"));

        assertThat(counted(record)).isEqualTo(1);
        assertThat(notes.texts).doesNotContainKey(record);
        assertThat(verdicts().getFirst().get("why").asString()).isEqualTo("Tercatat dua kali");
        assertThat(nurse.form(at(record) + "/release", Map.of("as", "author")).status())
                .isEqualTo(404);
        assertThat(nurse.get("/field-records").body()).doesNotContain(record.toString());
    }

    @Test
    void what_its_author_may_not_do_the_supervisor_may_do_in_their_own_name() {
        phone.pushOne(phone.seal(record, "note", Note.body(no(1), "tetangga")));
        Caller neighbour = signedIn(Role.NURSE, village(1));

        Caller.Answer asAuthor = neighbour.form(at(record) + "/release", Map.of("as", "author"));
        assertThat(asAuthor.status()).isEqualTo(422);
        assertThat(asAuthor.body()).contains("Di luar wilayah");
        assertThat(counted(record)).isZero();

        assertThat(neighbour.form(at(record) + "/release", Map.of("as", "self")).status())
                .isEqualTo(303);
        assertThat(notes.texts).containsKey(record);
    }

    @Test
    void an_author_who_is_gone_cannot_be_written_for() {
        String line = ending(record, "review");
        phone.pushOne(line);
        staff.sql("update access.holding set valid_to = now() where account_id = ?", kader.account());

        assertThat(nurse.form(at(record) + "/release", Map.of("as", "author")).body())
                .contains("tidak lagi memegang jabatan");
        assertThat(nurse.form(at(record) + "/release", Map.of("as", "self")).status())
                .isEqualTo(303);
    }

    @Test
    void an_unknown_kind_cannot_be_released_only_refused() {
        phone.pushOne(phone.seal(record, "dance", "{\"village\":\"" + no(0) + "\"}"));

        assertThat(nurse.form(at(record) + "/release", Map.of("as", "author")).status())
                .isEqualTo(422);
        assertThat(nurse.form(at(record) + "/refuse", Map.of("why", "belum ada"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void nothing_waiting_is_said_and_both_languages_have_words() {
        Caller other = signedIn(Role.NURSE, village(12));

        assertThat(other.get("/field-records").body())
                .contains("Tidak ada yang menunggu")
                .doesNotContain("sync.");
        assertThat(phone.caller.get("/devices").body()).contains("Ponsel uji").doesNotContain(">sync.");
    }

    @Test
    void a_phone_is_taken_back_on_its_page() {
        assertThat(phone.caller
                        .form("/devices/" + phone.id + "/revoke", Map.of("wipe", "now"))
                        .location())
                .contains("sync.done.revoked");
        assertThat(phone.hello().get("wipe").asString()).isEqualTo("now");
        assertThat(nurse.form("/devices/" + phone.id + "/revoke", Map.of("wipe", "now"))
                        .status())
                .isEqualTo(404);
    }
}
