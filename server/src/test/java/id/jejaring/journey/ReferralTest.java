package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Somebody goes to a hospital and comes back.
 *
 * <p>Given somebody in care, when the nurse refers them, then the district hospital has it as work, and declines with a reason; the
 * nurse refers elsewhere, and the mental hospital answers through a link, seeing no name before it has said yes. On the telephone she
 * learns of arrival, admission and discharge, receives them back, and the first visit at home is due within seven days. The family has a
 * card without a diagnosis, and whoever scans the letter reads that it is genuine, and nothing of the person.
 */
class ReferralTest extends Journey {
    private String referral = "";
    private String name = "";

    @Test
    void somebody_goes_to_a_hospital_and_comes_back() {
        the_nurse_refers_to_the_district_hospital();
        the_district_hospital_declines();
        the_nurse_refers_elsewhere_and_a_link_brings_the_yes();
        the_telephone_tells_of_the_stay();
        the_nurse_receives_back_and_plans_the_visit();
        the_family_and_the_letter();
    }

    private void the_nurse_refers_to_the_district_hospital() {
        Visitor nurse = office.as("perawat").open("/cases");
        nurse.open(free(nurse));
        nurse.follow("Rujuk ke rumah sakit");
        nurse.picture("referral-send")
                .button("Kirim rujukan")
                .sees("Wajib diisi")
                .picture("referral-send-errors");
        nurse.tick("Segera").tick("RSUD").fill("Alasan merujuk", "Tiga hari tidak tidur, menolak obat.");
        nurse.tick("JKN aktif").button("Kirim rujukan").sees("Tulis siapa yang memeriksanya");
        nurse.fill("Diperiksa oleh", "Kartu dilihat perawat")
                .button("Kirim rujukan")
                .sees("Rujukan terkirim");
        name = nurse.main().locator("h1").innerText().replaceAll(" menunggu jawaban.*", "");
        referral = nurse.path();
        nurse.reads("menunggu jawaban RSUD").picture("referral-sent").dark("referral-sent");
    }

    private void the_district_hospital_declines() {
        Visitor hospital = office.as("rsud").open("/today").picture("today-rsud");
        hospital.open(referral).reads(name);
        hospital.tick("Tidak dapat diterima").button("Simpan jawaban").sees("Tulis alasan penolakannya");
        hospital.picture("referral-declining");
        hospital.fill("Catatan", "Ruang jiwa penuh").button("Simpan jawaban").sees("Jawaban tersimpan");
        hospital.open(referral).reads("Tidak ditemukan");
    }

    private void the_nurse_refers_elsewhere_and_a_link_brings_the_yes() {
        Visitor nurse = office.as("perawat").open("/referrals?queue=declined").picture("referrals-declined");
        nurse.open(referral).sees("Ruang jiwa penuh").follow("Rujuk ke tempat lain");
        nurse.reads("ditolak RSUD").tick("Segera").tick("RSJ Provinsi");
        nurse.fill("Alasan merujuk", "Tiga hari tidak tidur, menolak obat.").button("Kirim rujukan");
        referral = nurse.path();
        nurse.button("Buat tautan").picture("referral-link");
        String link = nurse.main().locator("a[href*='/answer/']").getAttribute("href");

        Visitor stranger = office.stranger().open(link).reads("meminta RSJ").seesNot(name);
        stranger.picture("referral-answer").dark("referral-answer");
        stranger.tick("Diterima").button("Simpan jawaban").sees("Tulis nama dan jabatan Anda");
        stranger.tick("Diterima").fill("Nama dan jabatan Anda", "Ibu Rini, perawat penerima");
        stranger.button("Simpan jawaban").sees(name).picture("referral-answer-accepted");
        nurse.open(referral).sees("Ibu Rini, perawat penerima").picture("referral-accepted");
    }

    private void the_telephone_tells_of_the_stay() {
        Visitor nurse = office.as("perawat").open(referral);
        nurse.fill("Penelepon", "Ibu Rini").fill("Waktunya", "2026-11-01T08:00").button("Simpan jawaban");
        nurse.sees("Lebih awal daripada saat diterima").picture("referral-too-early");
        nurse.open(referral)
                .fill("Penelepon", "Ibu Rini")
                .button("Simpan jawaban")
                .sees("Jawaban tersimpan");
        nurse.fill("Penelepon", "Ibu Rini").button("Simpan jawaban").reads("dirawat di RSJ");
        nurse.follow("Catat kepulangan");
        nurse.picture("referral-discharge").fill("Ringkasan pulang", "Tenang, tidur cukup, minum obat.");
        nurse.fill("Obat", "Risperidone 2 mg malam").fill("Penelepon", "Ibu Rini");
        nurse.button("Simpan kepulangan").reads("terima kembali");
    }

    private void the_nurse_receives_back_and_plans_the_visit() {
        Visitor nurse = office.as("perawat").open("/referrals?queue=discharged");
        nurse.row(name).sees("Pulang, belum diterima kembali");
        nurse.open(referral).picture("referral-back").dark("referral-back");
        nurse.fill("Hari kunjungan", "2026-12-30").button("Terima kembali").sees("paling lambat tujuh hari");
        nurse.open(referral)
                .button("Terima kembali")
                .sees("Kunjungan rumah pertama")
                .reads("sudah diterima kembali");
        nurse.picture("referral-received");
        nurse.follow("Catat kunjungan");
        nurse.sees("Kunjungan pertama sesudah pulang dari rumah sakit");
    }

    private void the_family_and_the_letter() {
        Visitor nurse = office.as("perawat").open(referral + "/card");
        nurse.sees("119").seesNot("tidak tidur").picture("referral-card");
        Letter letter = Letter.of(nurse, referral + "/letter", "referral-letter");
        assertThat(letter.text()).contains(name, "RUJ-JIWA", "Puskesmas");
        office.stranger()
                .open(letter.check())
                .reads("Surat ini asli")
                .seesNot(name)
                .picture("referral-verified");
        office.stranger().open("/verify/bukan-surat").reads("tidak dikenal").picture("referral-unverified");
    }

    /** Somebody of the nurse's cases who is not on the way anywhere. */
    private static String free(Visitor nurse) {
        List<String> cases = nurse.main().locator("tbody a.btn[href^='/episodes/']").all().stream()
                .map(link -> String.valueOf(link.getAttribute("href")))
                .toList();
        for (String one : cases) {
            Locator refer = nurse.open(one).main().locator("a[href$='/referral']");
            if (refer.count() > 0) {
                return one;
            }
        }
        throw new AssertionError("everybody is referred");
    }
}
