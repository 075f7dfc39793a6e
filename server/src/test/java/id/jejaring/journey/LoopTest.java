package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The loop: nobody is lost between the village and the hospital and back.
 *
 * <p>Given a Friday before a long weekend and a village without signal, when a kader hears at ten to five of somebody who wants to die,
 * then her phone says what to do, and another kader's phone carries the sealed record to town four hours later. Its clock has run since
 * the event; nobody reacts, and it climbs by name to the duty officer, while the camat sees one more that is late and no name. The
 * nurse's deputy takes it up, and the kader's phone says so. Cover is looked up and holds no emergency up; two hospitals decline with a reason,
 * a third accepts through a link; arrived, admitted, discharged. Whom nobody receives back climbs too; then they are received back and
 * met at home within seven days, and the number says so.
 */
class LoopTest extends LongJourney {
    private static final String PIN = "274913";
    private static final String STORY = "Duduk sendiri di dermaga membawa tali, berkata ingin mati";
    private static final String NAME = "Yohanes Pelindung Sari";
    private static final String DEPUTY = "perawat.arut-selatan-ii";
    private static final String REASON = "Tiga hari tidak tidur, menolak obat.";
    private static final Pattern PERCENT = Pattern.compile("(\\d+)(?:,\\d+)?%");
    private String item = "";
    private String referral = "";
    private int lateBefore;
    private Returned before = new Returned(0, 0);

    @Test
    void nobody_is_lost_between_the_village_and_the_hospital_and_back() {
        the_long_weekend_is_known();
        Handset far = a_kader_without_signal_hears_of_somebody_who_wants_to_die();
        another_phone_carries_the_record_to_town(far);
        nobody_reacts_and_it_climbs_by_name();
        the_camat_sees_one_more_that_is_late_and_no_name();
        the_deputy_takes_it_up_and_the_kader_is_told(far);
        on_the_holiday_whoever_is_on_duty_is_asked_first();
        two_hospitals_decline();
        a_third_accepts_through_a_link();
        the_family_and_the_letter_say_no_more_than_they_must();
        they_are_admitted_and_discharged();
        whom_nobody_receives_back_climbs_too();
        they_are_received_back_and_met_at_home();
        the_numbers_have_changed();
    }

    private void the_long_weekend_is_known() {
        before = returned();
        office.as("admin")
                .open("/settings/calendar")
                .fill("Tanggal", "2026-11-23")
                .fill("Nama hari", "Cuti bersama")
                .fill("Sumber", "Keputusan bersama, contoh")
                .button("Tambahkan");
        Visitor head = office.as("kapus").open("/duty");
        head.select("Jabatan", "Perawat jiwa · Puskesmas Arut Selatan")
                .fill("Mulai", "2026-11-21T07:00")
                .fill("Sampai", "2026-11-24T07:30")
                .button("Simpan giliran")
                .sees("Giliran jaga disimpan");
    }

    private Handset a_kader_without_signal_hears_of_somebody_who_wants_to_die() {
        office.at("2026-11-20T16:50");
        Handset far = office.phone().begin(office.account("kader"), PIN);
        far.sync().signal(false);
        far.tab("Hari ini")
                .press("+ Laporkan atau catat")
                .pick("Laporkan kekhawatiran")
                .press("Orang lain");
        far.fill("Nama", NAME).tick("Laki-laki").press("Lanjut");
        far.tick("Mencoba atau berencana bunuh diri").sees("Belum ada petugas yang tahu");
        far.press("Lanjut").fill("Ceritakan dengan kata-kata Anda", STORY);
        far.press("Lanjut").tick("Sekarang atau baru saja").press("Lanjut").press("Lanjut");
        return far.press("Simpan").sees("Belum ada petugas yang tahu");
    }

    private void another_phone_carries_the_record_to_town(Handset far) {
        far.tab("Kirim").press("Titip kirim");
        Path file = far.download("Buat berkas titipan");
        office.at("2026-11-20T20:55");
        lateBefore = late(office.as("camat"));
        Handset near = office.phone().begin(office.account("kader2"), "385027");
        near.tab("Kirim")
                .press("Titip kirim")
                .give(file)
                .sees("1 catatan dibawa")
                .seesNot(NAME);
        near.sync().press("Titip kirim").sees("0 menunggu, 1 sudah diterima");
        assertThat(near.complaints()).isEmpty();
        Visitor midwife = office.as("bidan").open("/today");
        assertThat(midwife.row(STORY).clock()).startsWith("lewat");
        midwife.row(STORY).follow(STORY);
        midwife.sees("Kejadian Jum 20 Nov 2026, 16.5").sees("diketahui 4 j").reads("belum ditriase");
    }

    private void nobody_reacts_and_it_climbs_by_name() {
        office.at("2026-11-21T07:40");
        for (String post : new String[] {DEPUTY, "kapus"}) {
            Visitor told = post.equals(DEPUTY) ? deputy() : office.as(post);
            told.open("/notices")
                    .sees("Satu tugas naik kepada Anda karena terlambat")
                    .seesNot(STORY);
            told.open("/today?tab=others").row(STORY).sees("Bidan");
        }
        Visitor officer = office.as("piket");
        officer.row(STORY).follow("naik kepada Anda");
        item = officer.path();
        officer.sees("Diketahui 4 j")
                .sees("Naik ke perawat Puskesmas")
                .sees("Naik ke kepala Puskesmas")
                .sees("Naik ke petugas jaga Dinas Kesehatan");
        officer.sees("Bidan");
    }

    private void the_camat_sees_one_more_that_is_late_and_no_name() {
        Visitor camat = office.as("camat");
        assertThat(late(camat)).isGreaterThan(lateBefore);
        camat.seesNot(NAME).seesNot(STORY).sees("Nama dan cerita hanya dibaca petugas kesehatan");
        assertThat(camat.open(item).page().locator("h1").innerText()).containsIgnoringCase("tidak ditemukan");
    }

    private void the_deputy_takes_it_up_and_the_kader_is_told(Handset far) {
        Visitor deputy = deputy().open("/today?tab=others");
        deputy.row(STORY).follow(STORY);
        deputy.sees("Pelapor melihat").tick("Rencana atau usaha bunuh diri").tick("Merah");
        deputy.button("Tetapkan dan tawarkan").sees("Tingkat ditetapkan");
        deputy.open(deputy.path() + "/match")
                .fill("Nama", NAME)
                .tick("Laki-laki")
                .fill("Umur", "35");
        deputy.button("Daftarkan dan sambungkan");
        deputy.button("Terima").sees("Anda sekarang pemiliknya");
        far.signal(true).sync().sees("Terkirim");
        far.tab("Hari ini").sees("Perawat Puskesmas menangani sejak");
        assertThat(far.complaints()).isEmpty();
        deputy.open("/today").row(NAME).follow(NAME);
        deputy.follow("Penilaian pertama");
        Scenes.assessed(deputy, "Sangat gelisah, masih berkata ingin mati");
    }

    private void on_the_holiday_whoever_is_on_duty_is_asked_first() {
        office.at("2026-11-23T10:00");
        Visitor officer = office.as("dinsos");
        Scenes.reported(officer, office.village(), "Keluarga bertanya obat yang habis");
        officer.row("Keluarga bertanya obat").sees("Perawat jiwa");
    }

    private void two_hospitals_decline() {
        Visitor nurse = caseOf(NAME);
        nurse.follow("Rujuk ke rumah sakit");
        nurse.tick("Gawat darurat").tick("RSJ Provinsi").fill("Alasan merujuk", REASON);
        nurse.tick("JKN aktif").button("Kirim rujukan").sees("Rujukan terkirim");
        nurse.tick("Tidak dapat diterima").fill("Penelepon", "Petugas IGD").button("Simpan jawaban");
        nurse.sees("Tulis alasan penolakannya")
                .picture("referral-declining")
                .fill("Catatan", "Harus lewat rumah sakit kabupaten dahulu");
        nurse.tick("Tidak dapat diterima").fill("Penelepon", "Petugas IGD").button("Simpan jawaban");
        nurse.reads("RSJ Provinsi").reads("tidak dapat menerima").follow("Rujuk ke tempat lain");
        sent(nurse, "Gawat darurat", "RSUD");

        Visitor hospital = office.as("rsud").open(referral).reads(NAME);
        hospital.tick("Tidak dapat diterima")
                .fill("Catatan", "Ruang jiwa penuh")
                .button("Simpan jawaban");
        assertThat(office.as("perawat").open("/today").row(NAME + " ditolak").clock())
                .startsWith("sisa");
    }

    private void a_third_accepts_through_a_link() {
        Visitor nurse =
                office.as("perawat").open(referral).sees("Ruang jiwa penuh").follow("Rujuk ke tempat lain");
        sent(nurse, "Segera", "RSJ Provinsi");
        nurse.button("Buat tautan");
        String link = nurse.main().locator("a[href*='/answer/']").getAttribute("href");
        Visitor stranger = office.stranger().open(link).reads("meminta RSJ").seesNot(NAME);
        stranger.tick("Diterima").fill("Nama dan jabatan Anda", "Ibu Rini, perawat penerima");
        stranger.button("Simpan jawaban").sees(NAME).picture("referral-answer-accepted");
        nurse.open(referral).sees("Ibu Rini, perawat penerima");
    }

    private void the_family_and_the_letter_say_no_more_than_they_must() {
        Visitor nurse = office.as("perawat").open(referral + "/card");
        nurse.sees("119").seesNot("tidak tidur");
        Letter letter = Letter.of(nurse, referral + "/letter", "referral-letter");
        assertThat(letter.text()).contains(NAME, "RUJ-JIWA", "Puskesmas");
        office.stranger().open(letter.check()).reads("Surat ini asli").seesNot(NAME);
        office.stranger().open("/verify/bukan-surat").reads("tidak dikenal");
    }

    private void sent(Visitor nurse, String urgency, String to) {
        nurse.tick(urgency).tick(to).fill("Alasan merujuk", REASON);
        nurse.tick("JKN aktif");
        if (urgency.equals("Segera")) {
            nurse.button("Kirim rujukan").sees("Tulis siapa yang memeriksanya").picture("referral-send-errors");
        }
        nurse.fill("Diperiksa oleh", "Kartu dilihat perawat").button("Kirim rujukan");
        nurse.sees("Rujukan terkirim").sees("Kartu dilihat perawat");
        referral = nurse.path();
    }

    private void they_are_admitted_and_discharged() {
        office.at("2026-11-24T09:00");
        Visitor nurse = office.as("perawat").open(referral);
        nurse.fill("Penelepon", "Ibu Rini").fill("Waktunya", "2026-11-01T08:00").button("Simpan jawaban");
        nurse.sees("Lebih awal daripada saat diterima").open(referral);
        nurse.fill("Penelepon", "Ibu Rini").button("Simpan jawaban").reads("sudah tiba");
        nurse.fill("Penelepon", "Ibu Rini").button("Simpan jawaban").reads("dirawat di RSJ");
        office.at("2026-12-08T09:00");
        nurse = office.as("perawat").open(referral).follow("Catat kepulangan");
        nurse.fill("Ringkasan pulang", "Tenang, tidur cukup, minum obat.").fill("Obat", "Risperidone 2 mg malam");
        nurse.fill("Penelepon", "Ibu Rini").button("Simpan kepulangan").reads("terima kembali");
    }

    private void whom_nobody_receives_back_climbs_too() {
        office.at("2026-12-09T10:00");
        office.as("kapus").open("/today").row("Terima kembali " + NAME).sees("naik kepada Anda");
    }

    private void they_are_received_back_and_met_at_home() {
        Visitor nurse = office.as("perawat").open(referral);
        nurse.fill("Hari kunjungan", "2026-12-30")
                .button("Terima kembali")
                .sees("paling lambat tujuh hari")
                .picture("referral-back");
        nurse.open(referral).button("Terima kembali").reads("sudah diterima kembali");
        office.at("2026-12-14T10:00");
        nurse = office.as("perawat").open("/today");
        nurse.row(NAME).sees("Kunjungan").follow(NAME);
        nurse.tick("Bertemu").fill("Catatan", "Minum obat, membantu di dermaga").button("Simpan kunjungan");
        nurse.open(referral).sees("Bertemu").picture("referral-received");
    }

    private void the_numbers_have_changed() {
        office.settled();
        Returned after = returned();
        assertThat(after.of()).isEqualTo(before.of() + 1);
        assertThat(after.percent()).isGreaterThan(before.percent());
        Visitor officer = office.as("kadinkes").open("/numbers");
        Visitor.Row first = new Visitor.Row(officer.page(), officer.main().locator("tbody tr"));
        first.sees("Laporan tanpa pemilik");
        assertThat(first.all().first().locator("td").first().innerText()).startsWith("0");
    }

    /** Of those discharged home, how many in a hundred were received back and visited in time. */
    private record Returned(int of, int percent) {}

    private Returned returned() {
        Visitor officer = office.as("kadinkes").open("/numbers");
        var cells = officer.row("Diterima kembali dan dikunjungi").all().first().locator("td");
        var found = PERCENT.matcher(cells.first().innerText());
        return new Returned(
                Integer.parseInt(cells.nth(2).innerText().strip()),
                found.find() ? Integer.parseInt(found.group(1)) : 0);
    }

    private static int late(Visitor camat) {
        return Integer.parseInt(camat.open("/today")
                .row("Arut Selatan")
                .all()
                .first()
                .locator("td")
                .nth(1)
                .innerText()
                .strip());
    }

    private Visitor caseOf(String name) {
        Visitor nurse = office.as("perawat").open("/cases");
        nurse.row(name).follow(name);
        return nurse;
    }

    /** Of the nurse, from the neighbouring Puskesmas. */
    private Visitor deputy() {
        Visitor deputy = office.as(DEPUTY);
        if (!deputy.page().locator(".who summary").innerText().contains("Wakil")) {
            deputy.open("/account").row("Wakil Perawat jiwa").button("Bertindak sebagai ini");
        }
        return deputy;
    }
}
