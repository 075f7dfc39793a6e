package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Role;
import id.jejaring.sync.Phone.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word a push can answer, and what it leaves behind. */
class PushTest extends FieldTest {
    final UUID record = UUID.randomUUID();

    void leavesNothing(UUID id) {
        assertThat(List.of(audited(id), counted(id), quarantined(id))).containsOnly(0);
    }

    @Test
    void a_record_is_taken_and_its_receipt_is_signed() {
        Got receipt = phone.pushOne(note(record, "satu"));

        assertThat(receipt.s()).isEqualTo("ok");
        assertThat(receipt.id()).isEqualTo(record);
        assertThat(phone.believes(receipt)).isTrue();
        assertThat(List.of(audited(record), counted(record), kept(record))).containsOnly(1);
    }

    @Test
    void a_receipt_that_somebody_changed_is_not_believed() {
        Got real = phone.pushOne(ending(record, "conflict"));

        Got forged = new Got(real.id(), "ok", real.code(), real.digest(), real.at(), real.kid(), real.sig());

        assertThat(phone.believes(real)).isTrue();
        assertThat(phone.believes(forged)).isFalse();
    }

    @Test
    void sent_again_it_changes_nothing_and_answers_as_before() {
        String line = note(record, "satu");
        phone.pushOne(line);

        Got again = phone.pushOne(line);

        assertThat(again.s()).isEqualTo("dup");
        assertThat(again.code()).isEqualTo("ok");
        assertThat(phone.believes(again)).isTrue();
        assertThat(List.of(audited(record), counted(record), kept(record))).containsOnly(1);
    }

    @Test
    void twice_in_one_push_it_is_taken_once() {
        String line = note(record, "satu");

        assertThat(phone.push(line, line)).extracting(Got::s).containsExactly("ok", "dup");
    }

    @Test
    void other_content_under_the_same_id_is_refused() {
        phone.pushOne(note(record, "satu"));

        Got reused = phone.pushOne(note(record, "dua"));

        assertThat(reused.s()).isEqualTo("rejected");
        assertThat(reused.code()).isEqualTo("id_reused");
        assertThat(notes.texts.get(record)).isEqualTo("satu");
    }

    @ParameterizedTest
    @ValueSource(strings = {"conflict", "invalid", "reused"})
    void what_is_not_taken_leaves_nothing_behind(String then) {
        Got receipt = phone.pushOne(ending(record, then));

        assertThat(receipt.s()).isEqualTo(then.equals("conflict") ? "conflict" : "rejected");
        assertThat(phone.believes(receipt)).isTrue();
        leavesNothing(record);
    }

    @Test
    void an_invalid_record_names_its_fields() {
        Got receipt = phone.pushOne(phone.seal(record, "note", "{\"village\":\"" + no(0) + "\",\"wat\":1}"));

        assertThat(receipt.code()).startsWith("invalid:").contains("text").contains("wat");
    }

    @Test
    void a_conflict_stays_one_when_it_is_sent_again() {
        String line = ending(record, "conflict");
        phone.pushOne(line);

        assertThat(phone.pushOne(line).code()).isEqualTo("conflict:done");
    }

    @Test
    void what_a_module_cannot_take_is_kept_sealed_for_a_supervisor() {
        String line = ending(record, "review");
        Got receipt = phone.pushOne(line);

        assertThat(receipt.s()).isEqualTo("review");
        assertThat(receipt.code()).isEqualTo("needs_person");
        assertThat(List.of(audited(record), counted(record))).containsOnly(0);
        assertThat(staff.ask(String.class, "select line from sync.quarantine where id = ?", record))
                .isEqualTo(line)
                .doesNotContain("catatan");
        assertThat(staff.ask(Integer.class, "select village_no from sync.quarantine where id = ?", record))
                .isEqualTo(number(0));
    }

    @Test
    void a_record_for_another_village_waits_for_its_supervisor() {
        Got receipt = phone.pushOne(phone.seal(record, "note", Note.body(no(5), "jauh")));

        assertThat(receipt.code()).isEqualTo("out_of_scope");
        assertThat(List.of(audited(record), counted(record))).containsOnly(0);
        assertThat(staff.ask(Integer.class, "select village_no from sync.quarantine where id = ?", record))
                .isEqualTo(number(5));
    }

    @Test
    void an_unknown_type_and_a_version_from_the_future_wait() {
        assertThat(phone.pushOne(phone.seal(record, "dance", "{}")).code()).isEqualTo("unknown_type");
        String newer = phone.seal(UUID.randomUUID(), "note", 4, Instant.now().toString(), null, null, "{}");
        assertThat(phone.pushOne(newer).code()).isEqualTo("unknown_type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"throw", "sql"})
    void a_module_that_breaks_costs_one_line_and_not_the_others(String then) {
        UUID before = UUID.randomUUID();
        UUID after = UUID.randomUUID();

        List<Got> receipts = phone.push(note(before, "a"), ending(record, then), note(after, "b"));

        assertThat(receipts).extracting(Got::s).containsExactly("ok", "retry", "ok");
        assertThat(receipts.get(1).sig()).isNull();
        leavesNothing(record);
        assertThat(List.of(audited(before), audited(after), counted(before), counted(after)))
                .containsOnly(1);
    }

    @Test
    void more_lines_than_one_transaction_holds_all_get_their_receipts_in_order() {
        List<String> lines = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            ids.add(UUID.randomUUID());
            lines.add(i % 7 == 3 ? ending(ids.getLast(), "conflict") : note(ids.getLast(), "n" + i));
        }

        List<Got> receipts = phone.push(lines);

        assertThat(receipts).extracting(Got::id).containsExactlyElementsOf(ids);
        assertThat(receipts).extracting(Got::s).containsOnly("ok", "conflict");
        assertThat(receipts).allMatch(phone::believes);
    }

    @Test
    void the_same_body_from_another_device_is_forged() {
        Phone other = phoneOf(staff.hire(Role.KADER, village(0)));
        String stolen = note(record, "satu").replace(phone.id.toString(), other.id.toString());

        Got receipt = phone.pushOne(stolen);

        assertThat(receipt.s()).isEqualTo("rejected");
        assertThat(receipt.code()).isEqualTo("forged");
        assertThat(kept(record)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"t", "n", "at", "v"})
    void a_header_that_was_changed_is_forged(String field) {
        String line = phone.seal(record, "note", 1, "2026-11-24T08:00:00Z", null, null, Note.body(no(0), "satu"));
        String changed =
                switch (field) {
                    case "t" -> line.replace("\"t\":\"note\"", "\"t\":\"household\"");
                    case "n" -> line.replaceFirst("\"n\":\\d+", "\"n\":4711");
                    case "at" -> line.replace("2026-11-24T08", "2026-11-23T08");
                    default -> line.replace("\"v\":1", "\"v\":2");
                };

        assertThat(changed).isNotEqualTo(line);
        assertThat(phone.pushOne(changed).code()).isEqualTo("forged");
    }

    @Test
    void of_a_device_nobody_knows_yet_nothing_is_promised() {
        UUID strange = UUID.randomUUID();
        String line = note(record, "satu").replace(phone.id.toString(), strange.toString());

        assertThat(phone.pushOne(line).s()).isEqualTo("retry");
        assertThat(phone.pushOne(line).sig()).isNull();

        Phone.of(phone.caller, strange);
        assertThat(phone.pushOne(line).code()).isEqualTo("forged");
    }

    @Test
    void a_clock_from_the_future_is_taken_flagged_and_set_right() {
        String line = phone.seal(
                record,
                "note",
                1,
                Instant.now().plus(Duration.ofDays(3650)).toString(),
                null,
                null,
                Note.body(no(0), "kelak"));

        assertThat(phone.pushOne(line).s()).isEqualTo("ok");

        assertThat(notes.seen(record).clockDoubted()).isTrue();
        assertThat(notes.seen(record).eventAt()).isEqualTo(notes.seen(record).receivedAt());
    }

    @Test
    void a_wrong_clock_that_is_known_to_be_wrong_is_corrected() {
        Instant contact = Instant.now().minusSeconds(600);
        Instant saved = Instant.now().minusSeconds(300).plus(Duration.ofDays(400));
        String line = phone.seal(
                record,
                "note",
                1,
                saved.toString(),
                contact.toString(),
                Duration.ofDays(400).toMillis(),
                Note.body(no(0), "setahun"));

        phone.pushOne(line);

        assertThat(notes.seen(record).clockDoubted()).isFalse();
        assertThat(notes.seen(record).eventAt()).isEqualTo(saved.minus(Duration.ofDays(400)));
    }
}
