package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Role;
import id.jejaring.sync.Phone.Got;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody carries another person's sealed records to a signal. */
class RescueTest extends FieldTest {
    final UUID record = UUID.randomUUID();
    Phone bearer;

    @BeforeEach
    void somebody_of_another_village_who_has_a_signal() {
        bearer = phoneOf(staff.hire(Role.KADER, village(9)));
    }

    @Test
    void the_record_is_taken_as_its_authors_who_believes_the_receipt() {
        Got receipt = bearer.rescue(note(record, "dibawa")).getFirst();

        assertThat(receipt.s()).isEqualTo("ok");
        assertThat(phone.believes(receipt)).isTrue();
        assertThat(staff.ask(
                        UUID.class,
                        "select account_id from access.audit where subject_id = ? and action = 'KEEP_REGISTER'",
                        record))
                .isEqualTo(kader.account());
    }

    @Test
    void that_it_was_carried_and_by_whom_is_audited() {
        bearer.rescue(note(record, "dibawa"));

        assertThat(staff.ask(String.class, """
                        select l.login from access.audit a join access.login l on l.account_id = a.account_id
                        where a.subject_id = ? and a.detail = 'carried for another'
                        """, record)).startsWith("kader.").isNotEqualTo(kader.login());
    }

    @Test
    void what_the_author_sends_again_later_is_known() {
        String line = note(record, "dibawa");
        bearer.rescue(line);

        assertThat(phone.pushOne(line).s()).isEqualTo("dup");
        assertThat(bearer.rescue(line).getFirst().s()).isEqualTo("dup");
        assertThat(List.of(counted(record), kept(record))).containsOnly(1);
    }

    @Test
    void what_the_author_sent_before_is_known_to_whoever_carries_it() {
        String line = note(record, "sendiri");
        phone.pushOne(line);

        assertThat(bearer.rescue(line).getFirst().code()).isEqualTo("ok");
        assertThat(kept(record)).isEqualTo(1);
    }

    @Test
    void an_author_without_account_or_post_is_not_forgotten() {
        String first = note(record, "akun");
        staff.sql(
                "update access.account set disabled_at = now(), disabled_by = id, disabled_why = 'uji' where id = ?",
                kader.account());
        Got noAccount = bearer.rescue(first).getFirst();
        staff.sql(
                "update access.account set disabled_at = null, disabled_by = null, disabled_why = null where id = ?",
                kader.account());
        staff.sql("update access.holding set valid_to = now() where account_id = ?", kader.account());
        Got noPost = bearer.rescue(note(UUID.randomUUID(), "jabatan")).getFirst();

        assertThat(noAccount.code()).isEqualTo("no_account");
        assertThat(noPost.code()).isEqualTo("no_post");
        assertThat(noPost.s()).isEqualTo("review");
        assertThat(phone.believes(noAccount)).isTrue();
        assertThat(quarantined(record)).isEqualTo(1);
    }

    @Test
    void the_bearers_reach_does_not_widen_the_authors() {
        Got receipt = bearer.rescue(phone.seal(record, "note", Note.body(no(9), "bukan wilayahnya")))
                .getFirst();

        assertThat(receipt.code()).isEqualTo("out_of_scope");
        assertThat(counted(record)).isZero();
    }

    @Test
    void records_of_several_people_share_a_push() {
        UUID own = UUID.randomUUID();
        List<Got> receipts = bearer.rescue(
                note(record, "dibawa"),
                bearer.seal(own, "note", Note.body(no(9), "sendiri")),
                note(UUID.randomUUID(), "dibawa juga"));

        assertThat(receipts).extracting(Got::s).containsOnly("ok");
        assertThat(staff.ask(
                        Integer.class, "select count(*) from sync.mutation where id = ? and carried_by is null", own))
                .isEqualTo(1);
    }
}
