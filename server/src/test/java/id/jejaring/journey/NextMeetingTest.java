package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.jejaring.platform.database.Maintenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a meeting decides is seen at the next one.
 *
 * <p>Given a village without a team, found in two clicks and asked for one, when camat and villages meet on one day and the Puskesmas on
 * the next, opened by somebody who represents another, then nobody comes who was not invited, and a decision becomes an action with an
 * owner, a day and a number that is frozen. The village's decree is refused while it ends before it starts; then the team is formed. The
 * next meeting begins with that action, what happened, and how the number moved beside named districts that decided nothing.
 */
class NextMeetingTest extends LongJourney {
    private static final String MEETING = "Rapat dua hari";
    private static final String ACTION = "Setiap desa di Arut Selatan menetapkan TPKJM";

    @Autowired
    Maintenance maintenance;

    private int frozen;
    private String secondDay = "";

    @Test
    void what_a_meeting_decides_is_seen_at_the_next_one() {
        a_village_without_a_team_is_found_in_two_clicks_and_asked();
        the_secretary_calls_a_meeting_of_two_days();
        camat_and_villages_come_on_the_first_day();
        the_puskesmas_come_on_the_second();
        a_decision_becomes_an_action_with_a_frozen_number();
        the_village_forms_its_team();
        the_camat_reports_and_the_secretary_verifies();
        the_next_meeting_begins_with_what_happened();
    }

    private void a_village_without_a_team_is_found_in_two_clicks_and_asked() {
        Visitor secretary = office.as("tpkjm").open("/teams");
        secretary.follow("Arut Selatan");
        Locator lines = secretary.main().locator("tbody tr");
        var village = new Visitor.Row(
                secretary.page(), lines.filter(new Locator.FilterOptions().setHasText(office.village())));
        village.sees("belum pernah ada").follow(office.village());
        secretary.reads(office.village() + " belum punya TPKJM").sees("belum pernah ada");
        secretary.fill("Paling lambat", day(30)).button("Minta dibentuk").sees("Sudah diminta");
    }

    private void the_secretary_calls_a_meeting_of_two_days() {
        Visitor secretary = office.as("tpkjm").open("/meetings/new").fill("Nama rapat", MEETING);
        secretary
                .page()
                .locator("#follows")
                .selectOption(secretary.page().locator("#follows option").last().getAttribute("value"));
        called(secretary, 0, "Camat, lurah, kepala desa")
                .fill("Selesai", "07:00")
                .fill("Dibuka oleh (jabatan)", "Bapak Surya");
        secretary
                .button("Simpan rapat")
                .sees("selesai sebelum mulai")
                .sees("bukan nama orang")
                .picture("meeting-new-errors");
        called(secretary, 0, "Camat, lurah, kepala desa")
                .fill("Selesai", "15:00")
                .button("Simpan rapat");
        secretary.sees("Dibuka oleh Asisten I, mewakili Sekretaris Daerah");
        called(secretary, 1, "Pemegang program Puskesmas").button("Simpan hari");
        secretary.sees("Pemegang program Puskesmas");
        secondDay = String.valueOf(
                secretary.page().locator("a[href^='/meetings/days/']").last().getAttribute("href"));
    }

    private Visitor called(Visitor secretary, int fromToday, String audience) {
        secretary.fill("Tanggal", day(fromToday)).fill("Mulai", "08:00").fill("Tempat", "Aula");
        secretary.fill("Dibuka oleh (jabatan)", "Asisten I").fill("Mewakili (jabatan)", "Sekretaris Daerah");
        return secretary.fill("Untuk siapa", audience);
    }

    private void camat_and_villages_come_on_the_first_day() {
        Visitor secretary = meeting(MEETING);
        secretary.open(
                secretary.page().locator("a[href^='/meetings/days/']").first().getAttribute("href"));
        secretary.tick("Semua camat").button("Undang").sees("0 dari 6");
        secretary.tick("Semua desa dan kelurahan").button("Undang");
        String day = secretary.path();
        secretary.follow("QR kehadiran");
        String here = secretary.page().locator("pre").innerText();
        String address = here.substring(here.indexOf("/meetings/"));
        office.as("camat").open(address).button("Saya hadir");
        office.as("perawat").open(address).button("Saya hadir").sees("Jabatan ini tidak diundang untuk hari itu");
        secretary.open(day).sees("1 dari 6");
    }

    private void the_puskesmas_come_on_the_second() {
        office.at(day(1) + "T09:00");
        Visitor secretary = office.as("tpkjm").open(secondDay);
        secretary.tick("Semua pemegang program Puskesmas").button("Undang");
        secretary.choose("invitation", 1);
        secretary.button("Catat hadir").sees("Puskesmas");
        assertThat(secretary.main().locator("table").innerText()).doesNotContain("Camat");
        secretary.fill("Jabatan atau lembaga tamu", "Kapolsek").fill("Alasan", "Diminta bicara");
        secretary
                .button("Catat tamu")
                .sees("Tamu tanpa undangan")
                .sees("Kapolsek")
                .picture("meeting-day-came");
    }

    private void a_decision_becomes_an_action_with_a_frozen_number() {
        Visitor secretary = meeting(MEETING);
        secretary.fill("Isi keputusan", "Tidak ada desa tanpa TPKJM").button("Simpan keputusan");
        secretary.follow("Jadikan tindakan").fill("Apa yang dilakukan", ACTION);
        secretary.select("Pemilik", "Camat · Arut Selatan");
        secretary.page().locator("#region").selectOption("62.01.02");
        secretary.page().locator("#indicator").selectOption("teams_formed");
        secretary
                .fill("Tanggal tenggat", day(-20))
                .button("Simpan tindakan")
                .sees("sebelum rapat selesai")
                .picture("meeting-decide-errors");
        secretary
                .fill("Tanggal tenggat", day(30))
                .button("Simpan tindakan")
                .sees("Angka pada hari keputusan")
                .picture("meeting-action-new");
        frozen = villages(secretary
                .row("Angka pada hari keputusan")
                .all()
                .first()
                .locator("dd")
                .nth(1)
                .innerText());
        assertThat(frozen).isEqualTo(decreesAtMonthsEnd());
    }

    private void the_village_forms_its_team() {
        Visitor clerk = office.as("sekdes").open("/today");
        clerk.row("Bentuk TPKJM").follow("Masukkan SK");
        clerk.follow("Masukkan SK").fill("Nomor SK", "141/9").fill("Jabatan yang menandatangani", "Lurah");
        clerk.fill("Ditetapkan pada", day(0)).fill("Mulai berlaku", day(0)).fill("Berakhir", day(-1));
        clerk.button("Simpan SK").sees("Masa tugas berakhir sebelum mulai");
        clerk.fill("Berakhir", day(700)).button("Simpan SK").sees("Cakupan sudah berubah");
        clerk.open("/today").row("Bentuk TPKJM").gone();
    }

    private void the_camat_reports_and_the_secretary_verifies() {
        Visitor camat = office.as("camat").open("/work/" + item());
        camat.sees("Pada hari yang disepakati, sampai hari itu berakhir (WIB)").open("/today");
        camat.row(ACTION).follow("Laporkan");
        camat.tick("Selesai").fill("Apa yang terjadi", "SK " + office.village() + " sudah ditetapkan");
        camat.button("Kirim laporan").sees("Menunggu verifikasi").picture("meeting-action-done");
        Visitor secretary = office.as("tpkjm").open("/today");
        secretary.row(ACTION).follow("Verifikasi");
        secretary.tick("Terbukti selesai").fill("Apa yang dilihat atau masih kurang", "SK dilihat");
        secretary.button("Simpan verifikasi").sees("Terverifikasi");
    }

    private void the_next_meeting_begins_with_what_happened() {
        office.at(office.today().plusMonths(1).withDayOfMonth(2) + "T09:00");
        Visitor secretary = office.as("tpkjm").open("/meetings/new").fill("Nama rapat", "Rapat berikutnya");
        secretary.select("Menindaklanjuti", MEETING);
        called(secretary, 0, "Camat").button("Simpan rapat");
        secretary.follow("Bahan rapat");
        secretary.reads("1 tindakan dari rapat sebelumnya: 1 terverifikasi").sees("tidak membuktikan apa-apa");
        secretary.sees("SK " + office.village() + " sudah ditetapkan").sees("Terverifikasi");
        secretary.picture("packet");
        Locator rows = secretary
                .main()
                .locator("section")
                .filter(new Locator.FilterOptions().setHasText(ACTION))
                .locator("tbody tr");
        Locator own = rows.first().locator("td");
        assertThat(villages(own.first().innerText())).isEqualTo(frozen);
        assertThat(villages(own.nth(1).innerText())).isEqualTo(decreesAtMonthsEnd());
        assertThat(rows.nth(1).innerText()).contains("Kumai", "serupa, tanpa tindakan");
        secretary.paper("paper-packet");
        assertThat(Letter.sheet(secretary, secretary.path() + "/paper", "packet-pdf")
                        .text())
                .containsIgnoringWhitespaces(ACTION, "tidak membuktikan apa-apa", "Kumai", "serupa, tanpa tindakan");
    }

    private String item() {
        return maintenance.call(
                sql -> sql.sql("""
                select i.id::text from work.item i join meeting.action a on a.id = i.subject_id and a.regency_code = i.regency_code
                where a.words = :words and i.done_at is null
                """).param("words", ACTION).query(String.class).single());
    }

    /** Villages of the district whose decree was in force when the last whole month ended, as the decrees themselves say. */
    private int decreesAtMonthsEnd() {
        return maintenance.call(sql -> sql.sql("""
                select count(*)::int from team.decree
                where district_code = '62.01.02' and region_code <> district_code and valid_at is not null and in_force @> :day::date
                """)
                .param("day", office.today().withDayOfMonth(1).minusDays(1))
                .query(Integer.class)
                .single());
    }

    private static int villages(String cell) {
        return Integer.parseInt(cell.strip().split("\\s")[0]);
    }

    private Visitor meeting(String title) {
        return office.as("tpkjm").open("/meetings").follow(title);
    }

    private String day(int fromToday) {
        return office.today().plusDays(fromToday).toString();
    }
}
