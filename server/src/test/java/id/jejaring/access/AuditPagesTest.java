package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Staff.Member;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AuditPagesTest extends OfficeTest {
    @Autowired
    AuditSeal seal;

    private Member nurse;

    @BeforeEach
    void an_auditor_sits_down() {
        nurse = nurse();
        signedIn(nurse);
        visitor = signedIn(staff.hire(Role.AUDITOR, "62.01"));
    }

    @Test
    void an_auditor_finds_who_did_what_by_login_action_day_and_subject() {
        String found = visitor.get("/audit?login=" + nurse.login() + "&action=sign_in&since=2026-01-01")
                .body();
        assertThat(found).contains(nurse.login(), nurse.account().toString(), "Masuk");
        assertThat(visitor.get("/audit?subject=" + nurse.account()).body()).contains(nurse.login());
        assertThat(visitor.get("/audit?until=2020-01-01").body()).contains("Tidak ada catatan yang cocok");
        assertThat(visitor.get("/audit?subject=robert';--&since=kemarin").body())
                .contains("Rujukan ini tidak dikenal");
    }

    @Test
    void reading_the_audit_is_written_down_too() {
        visitor.get("/audit");
        assertThat(visitor.get("/audit?action=read_audit").body()).contains("Membaca jejak audit");
    }

    @Test
    void an_auditor_verifies_the_chain_and_takes_the_heads_along() {
        seal.all();
        assertThat(visitor.get("/audit").body()).contains("tersegel", "Kepala rantai");
        assertThat(visitor.post("/audit/verify").body()).contains("Rantai utuh");
        assertThat(visitor.get("/audit/heads").body())
                .startsWith("jejaring-audit-head/1\n62.01\n")
                .contains("signature ", "ed25519 ");
    }

    @Test
    void nobody_else_reads_the_audit() {
        assertThat(signedIn(nurse).get("/audit").status()).isEqualTo(403);
        assertThat(signedIn(staff.hire(Role.ADMINISTRATOR, "62.01"))
                        .get("/audit")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_auditor_reads_nothing_of_another_body() {
        Member far = staff.hire(Role.NURSE, "35.17.01");
        signedIn(far);
        assertThat(visitor.get("/audit?subject=" + far.account()).body()).doesNotContain(far.login());
    }
}
