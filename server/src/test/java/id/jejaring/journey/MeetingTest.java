package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A meeting that is followed up.
 *
 * <p>Given a first meeting 144 days ago whose actions stand in several states, when the TPKJM secretary makes the meeting that follows it
 * up, then a wrong day is refused, camat are invited by position, who came is counted by group, and a decision becomes an action with an
 * owner, a day and a number of that day. The camat finds it in today's work and reports it done; the secretary verifies it. The packet
 * shows what became of the first meeting's actions beside districts that are named.
 */
class MeetingTest extends Journey {
    private static final String TODAY = "2026-11-17";

    @Test
    void a_meeting_is_followed_up() {
        the_secretary_makes_the_meeting();
        who_came_is_counted_by_group();
        a_decision_becomes_an_action();
        the_camat_finds_it_in_todays_work_and_reports();
        the_secretary_verifies();
        the_packet_shows_what_moved_beside_named_districts();
        the_packet_on_paper();
    }

    private void the_secretary_makes_the_meeting() {
        Visitor secretary = office.as("tpkjm").follow("Rapat").reads("lewat tenggat");
        secretary.follow("Rapat baru").fill("Nama rapat", "Rapat tindak lanjut");
        secretary
                .page()
                .locator("#follows")
                .selectOption(secretary.page().locator("#follows option").last().getAttribute("value"));
        secretary.fill("Tanggal", TODAY).fill("Mulai", "09:00");
        secretary.page().locator("#ends").fill("08:00");
        secretary
                .fill("Tempat", "Aula")
                .fill("Dibuka oleh (jabatan)", "Bapak Surya")
                .fill("Untuk siapa", "Camat");
        secretary.button("Simpan rapat").sees("selesai sebelum mulai").sees("bukan nama orang");
        secretary.picture("meeting-new-errors");
        secretary.page().locator("#ends").fill("12:00");
        secretary.fill("Dibuka oleh (jabatan)", "Asisten I").fill("Mewakili (jabatan)", "Sekretaris Daerah");
        secretary.button("Simpan rapat").sees("Dibuka oleh Asisten I, mewakili Sekretaris Daerah");
    }

    private void who_came_is_counted_by_group() {
        Visitor secretary = meeting();
        secretary.open(
                secretary.page().locator("a[href^='/meetings/days/']").first().getAttribute("href"));
        secretary.tick("Semua camat").button("Undang").sees("0 dari 6");
        secretary
                .page()
                .locator("#invitation")
                .selectOption(
                        secretary.page().locator("#invitation option").nth(1).getAttribute("value"));
        secretary.button("Catat hadir").sees("1 dari 6").picture("meeting-day-came");
        secretary.fill("Jabatan atau lembaga tamu", "Kapolsek").fill("Alasan", "Diminta bicara");
        secretary.button("Catat tamu").sees("Tamu tanpa undangan").sees("Kapolsek");
    }

    private void a_decision_becomes_an_action() {
        Visitor secretary = meeting();
        secretary.fill("Isi keputusan", "Setiap laporan dijawab hari itu juga").button("Simpan keputusan");
        secretary.follow("Jadikan tindakan").fill("Apa yang dilakukan", "Pasang nomor jaga");
        secretary.button("Simpan tindakan").picture("meeting-decide-errors");
        secretary.page().locator("#owner").selectOption(option(secretary, "Camat · Arut Selatan"));
        secretary.page().locator("#region").selectOption("62.01.02");
        secretary.page().locator("#indicator").selectOption("wait_median");
        secretary
                .fill("Tanggal tenggat", "2026-11-01")
                .button("Simpan tindakan")
                .sees("sebelum rapat selesai");
        secretary.fill("Tanggal tenggat", "2026-12-15").button("Simpan tindakan");
        secretary.sees("Angka pada hari keputusan").sees("Agu 2026").picture("meeting-action-new");
    }

    private void the_camat_finds_it_in_todays_work_and_reports() {
        Visitor camat = office.as("camat").open("/today");
        camat.row("Pasang nomor jaga").sees("Arut Selatan");
        camat.row("Pasang nomor jaga").follow("Laporkan");
        camat.tick("Selesai").fill("Apa yang terjadi", "Surat tugas nomor 7 sudah dibagikan");
        camat.button("Kirim laporan").sees("Menunggu verifikasi").picture("meeting-action-done");
        camat.open("/today").row("Pasang nomor jaga").gone();
    }

    private void the_secretary_verifies() {
        Visitor secretary = office.as("tpkjm").open("/today");
        secretary.row("Pasang nomor jaga").follow("Verifikasi");
        secretary.tick("Terbukti selesai").fill("Apa yang dilihat atau masih kurang", "Surat tugas dilihat");
        secretary.button("Simpan verifikasi").sees("Terverifikasi");
    }

    private void the_packet_shows_what_moved_beside_named_districts() {
        Visitor secretary = meeting().follow("Bahan rapat");
        secretary.reads("4 tindakan dari rapat sebelumnya").sees("tidak membuktikan apa-apa");
        secretary
                .sees("Latih dua kader")
                .sees("serupa, tanpa tindakan")
                .sees("Kumai")
                .sees("tidak ada tempat tanpa tindakan");
        secretary.picture("packet").dark("packet");
    }

    private void the_packet_on_paper() {
        Page page = meeting().follow("Bahan rapat").page();
        page.setViewportSize(718, 1000);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(718);
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "pictures", "paper-packet.png")));
    }

    private Visitor meeting() {
        return office.as("tpkjm").open("/meetings").follow("Rapat tindak lanjut");
    }

    private static String option(Visitor visitor, String words) {
        return visitor.page()
                .locator("#owner option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
    }
}
