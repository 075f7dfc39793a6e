package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A concern becomes somebody's work.
 *
 * <p>Given somebody at Dinas Sosial takes a telephone call about a man without a name, when it is written down, then the midwife of that
 * village has it in today's work, with a clock that began when it happened. She finds a sign that is red, and hands it on to the nurse;
 * the clock goes on and everybody sees when it has run out. The nurse recognises a man of another village, accepts, and assesses him
 * with his consent; the doctor alone writes a diagnosis. A kader visits and reads nothing of it. The case is closed, and begins again
 * later as a new one of the same man, whose page tells it all in order. The caller's officer sees that somebody took it up.
 */
class ConcernTest extends Journey {
    private static final String STORY = "Lelaki bingung di belakang pasar ikan";
    private static final String MAN = "Dedi Slamet";
    private static final String HIS_PHONE = "0812 5500 1717";
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Test
    void a_concern_becomes_somebodys_work() {
        somebody_of_another_village_is_known();
        a_nameless_man_is_reported_by_telephone();
        the_midwife_triages_and_hands_on();
        the_nurse_is_late_recognises_him_and_accepts();
        the_nurse_assesses_with_consent_and_the_doctor_diagnoses();
        a_kader_visits_without_reading_a_diagnosis();
        the_case_is_closed_and_begins_again();
        the_reporter_sees_that_it_was_taken_up();
    }

    private void somebody_of_another_village_is_known() {
        Visitor officer = office.as("piket");
        officer.open("/concerns/new").tick("Surat").fill("Cerita pelapor", "Surat dari kepala desa tentang warganya");
        officer.select("Desa atau kelurahan", "Madurejo")
                .button("Simpan laporan")
                .sees("Laporan tersimpan");
        officer.open(officer.path() + "/match")
                .fill("Nama", MAN)
                .tick("Laki-laki")
                .fill("Umur", "41");
        officer.fill("Telepon", HIS_PHONE).button("Daftarkan dan sambungkan").sees(MAN);
    }

    private void a_nameless_man_is_reported_by_telephone() {
        Visitor officer = office.as("dinsos").open("/concerns/new");
        officer.button("Simpan laporan").sees("isian perlu diperbaiki").picture("report-errors");
        officer.tick("Telepon").fill("Cerita pelapor", STORY + ", sejak kemarin tidak mau makan.");
        officer.fill("Waktu kejadian", MOMENT.format(office.now().minusMinutes(20)));
        officer.select("Desa atau kelurahan", office.village());
        officer.fill("Tempat persisnya", "Belakang pasar ikan")
                .tick("Laki-laki")
                .fill("Umur", "40");
        officer.fill("Telepon orang itu", HIS_PHONE).fill("Telepon pelapor", "0813 4900 2211");
        officer.button("Simpan laporan").sees("Laporan tersimpan");
        officer.row(STORY).sees("Menunggu").sees("Bidan");
    }

    private void the_midwife_triages_and_hands_on() {
        Visitor midwife = office.as("bidan");
        midwife.row(STORY).sees("Telepon");
        assertThat(midwife.row(STORY).clock()).startsWith("sisa");
        midwife.row(STORY).follow(STORY);
        midwife.reads("belum ditriase").tick("Tidak mau makan dan minum").tick("Hijau");
        midwife.button("Tetapkan dan tawarkan")
                .sees("Tanda yang dipilih menuntut merah")
                .picture("concern-too-low");
        midwife.tick("Merah").button("Tetapkan dan tawarkan").sees("Tingkat ditetapkan");
        midwife.select("Alihkan kepada", "Perawat jiwa").button("Alihkan").sees("Wajib diisi");
        midwife.fill("Alasan", "Perlu obat dan pemeriksaan di Puskesmas")
                .button("Alihkan")
                .sees("Jamnya tetap berjalan");
        midwife.row(STORY).gone();
    }

    private void the_nurse_is_late_recognises_him_and_accepts() {
        Visitor nurse = office.as("perawat");
        assertThat(nurse.row(STORY).clock()).startsWith("sisa").contains("mnt");
        office.later(Duration.ofMinutes(50));
        nurse.open("/today").reads("terlalu lama");
        assertThat(nurse.row(STORY).clock()).startsWith("lewat");
        nurse.picture("today-late");
        nurse.row(STORY).follow(STORY);
        nurse.sees("Tentukan dahulu siapa orangnya").picture("concern-late");
        nurse.open(nurse.path() + "/match").row(MAN).sees("Madurejo");
        nurse.picture("match").row(MAN).button("Ini orangnya");
        nurse.sees(MAN).button("Terima").sees("Anda sekarang pemiliknya");
    }

    private void the_nurse_assesses_with_consent_and_the_doctor_diagnoses() {
        Visitor nurse = office.as("perawat");
        nurse.row(MAN).sees("Penilaian pertama").follow(MAN);
        nurse.follow("Penilaian pertama").seesNot("Diagnosis");
        Scenes.assessed(nurse, "Lelah, tidak tidur tiga hari, mau bicara");
        Visitor doctor = office.as("dokter").open(nurse.path());
        doctor.follow("Nilai lagi").tick("Mampu memutuskan").select("Siapa yang memutuskan", "Orang itu sendiri");
        doctor.tick("Lisan").fill("Yang ditemukan", "Halusinasi dengar").tick("Perlu diawasi");
        doctor.fill("Diagnosis", "F29").fill("Rencana", "Risperidon, kontrol dua minggu");
        doctor.button("Simpan penilaian").sees("ICD-10 F29").picture("episode");
    }

    private void a_kader_visits_without_reading_a_diagnosis() {
        Visitor nurse = office.as("perawat").open("/cases");
        nurse.row(MAN).follow(MAN);
        nurse.fill("Tanggal kunjungan", office.today().toString()).select("Yang berkunjung", "Kader");
        nurse.fill("Untuk apa", "Antar obat, tanyakan tidur dan makan")
                .button("Rencanakan")
                .sees("Kunjungan direncanakan");
        Visitor kader = the_kader_who_was_asked();
        kader.row(MAN).sees("Kunjungan rumah");
        without_diagnosis(kader).row(MAN).follow(MAN);
        without_diagnosis(kader).sees("Antar obat").picture("visit");
        kader.tick("Bertemu")
                .fill("Catatan", "Sudah makan, tidur lebih baik")
                .button("Simpan kunjungan")
                .sees("Kunjungan tersimpan");
        without_diagnosis(kader).row(MAN).gone();
    }

    /** The village has two, and the nurse may ask either. */
    private Visitor the_kader_who_was_asked() {
        return Stream.of("kader", "kader2")
                .map(office::as)
                .filter(kader -> kader.main().innerText().contains(MAN))
                .findFirst()
                .orElseThrow();
    }

    private static Visitor without_diagnosis(Visitor kader) {
        assertThat(kader.page().content()).doesNotContain("F29", "Diagnosis", "ICD-10", "Halusinasi", "Risperidon");
        return kader;
    }

    private void the_case_is_closed_and_begins_again() {
        Visitor nurse = office.as("perawat").open("/cases");
        nurse.row(MAN).follow(MAN);
        nurse.sees("Sudah makan").button("Tutup").sees("Wajib diisi");
        nurse.select("Alasan", "Stabil")
                .fill("Catatan", "Minum obat teratur")
                .button("Tutup")
                .sees("Perawatan ditutup");
        office.later(Duration.ofMinutes(30));
        nurse.button("Mulai perawatan lagi").sees("Perawatan baru dimulai").sees("Perawatan sebelumnya");
        nurse.follow("Seluruh cerita").picture("person");
        assertThat(nurse.page().locator(".story h3")).containsText(new String[] {
            "Perawatan dimulai lagi",
            "Perawatan ditutup",
            "Kunjungan rumah",
            "Penilaian",
            "Penilaian",
            "Perawatan dimulai",
            "Diterima",
            "Dialihkan",
            "Triase: merah",
            "Laporan lewat telepon"
        });
    }

    private void the_reporter_sees_that_it_was_taken_up() {
        Visitor officer = office.as("dinsos").open("/reports");
        officer.row(STORY).sees("Sudah ditangani").sees("Perawat jiwa");
        officer.seesNot(MAN).picture("reports");
    }
}
