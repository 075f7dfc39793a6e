package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.Visitor;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.access.Staff.Member;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An offer reaches a person: a post whose holder was disabled is passed over, and what it owned shows as waiting for nobody. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DisabledHolderTest {
    private static final String DISTRICT = "62.01.04";

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    Staff staff;
    Member midwife;
    Member nurse;
    Visitor secretary;
    Visitor administrator;
    String village = "";

    @BeforeEach
    void a_midwife_and_a_nurse_serve_a_village() {
        staff = new Staff(beans);
        village = staff.ask(
                String.class, "select min(code) from region.region where level = 4 and code like ?", DISTRICT + ".%");
        midwife = atFacility(Role.MIDWIFE, "pustu");
        nurse = atFacility(Role.NURSE, "puskesmas");
        secretary = signedIn(staff.hire(Role.VILLAGE_SECRETARY, village), "/concerns/new");
        administrator = signedIn(staff.hire(Role.ADMINISTRATOR, "62.01"), "/settings/accounts/new");
    }

    @Test
    void a_new_concern_passes_by_the_post_of_a_disabled_account() {
        assertThat(ownerOf(reported())).isEqualTo(midwife.post());
        disable(midwife);
        assertThat(ownerOf(reported())).isEqualTo(nurse.post());
    }

    @Test
    void the_administrator_sees_what_a_disabled_account_left_behind() {
        reported();
        reported();
        disable(midwife);
        assertThat(administrator.get("/settings/accounts/" + midwife.account()).body())
                .contains("Satu jabatan kini tanpa pemegang", "2 tugas menunggu");
        assertThat(administrator.get("/settings/positions?state=vacant").body())
                .contains("tugas menunggu pada jabatan kosong", "2 tugas menunggu");
    }

    private Member atFacility(Role role, String kind) {
        Member member = staff.hire(role, DISTRICT);
        UUID facility = UUID.randomUUID();
        staff.sql(
                "insert into region.facility (regency_code, id, kind, name, region_code, opened_on) values ('62.01', ?, ?, ?, ?, '2020-01-01')",
                facility,
                kind,
                "Fasilitas " + kind,
                DISTRICT);
        staff.sql(
                "insert into region.catchment (regency_code, facility_id, village_no) select '62.01', ?, village_no from region.region where code = ?",
                facility,
                village);
        staff.sql(
                "update access.position set facility_regency = '62.01', facility_id = ? where id = ?",
                facility,
                member.post());
        return member;
    }

    private UUID reported() {
        UUID concern = UUID.randomUUID();
        var answer = secretary.post(
                "/concerns",
                "id",
                concern.toString(),
                "village",
                village,
                "channel",
                "phone",
                "event_at",
                LocalDate.now(ZoneOffset.UTC).minusDays(1) + "T08:00",
                "story",
                "Tidak tidur empat hari");
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return concern;
    }

    private UUID ownerOf(UUID concern) {
        return staff.ask(UUID.class, "select owner_id from care.concern where id = ?", concern);
    }

    private void disable(Member member) {
        assertThat(administrator
                        .post("/settings/accounts/" + member.account() + "/disable", "why", "pindah tugas")
                        .status())
                .isEqualTo(303);
    }

    private Visitor signedIn(Member member, String page) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(member.login(), Staff.PASSWORD);
        visitor.get(page);
        return visitor;
    }
}
