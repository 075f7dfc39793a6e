package id.jejaring.journey;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * What nobody answers climbs.
 *
 * <p>Given a concern that the midwife does not answer, when its time is over, then it comes to the nurse of the Puskesmas, who is told
 * without a name and sees whose it still is; when it stays unanswered, to the head; the camat sees a count and no name.
 */
class LateTest extends Journey {
    private static final String STORY = "Bapak duduk di pinggir sumur sejak subuh";

    @Test
    void an_unanswered_concern_climbs_from_post_to_post() {
        Scenes.reported(office.as("dinsos"), office.village(), STORY);
        office.later(Duration.ofMinutes(61));

        Visitor nurse = office.as("perawat");
        climbed(nurse);
        nurse.open("/notices")
                .sees("Satu tugas naik kepada Anda karena terlambat")
                .seesNot(STORY)
                .picture("notices")
                .dark("notices");
        nurse.open("/today").row(STORY).follow("naik kepada Anda");
        nurse.sees("setelah kejadian, dihitung siang dan malam")
                .sees("Naik ke perawat Puskesmas")
                .sees("Bidan")
                .picture("item")
                .dark("item");
        nurse.open("/notices").button("Tandai semua sudah dibaca").sees("Semua pemberitahuan sudah ditandai dibaca");

        office.later(Duration.ofMinutes(31));
        Visitor head = office.as("kapus");
        climbed(head);

        office.as("camat").seesNot(STORY).sees("terlambat");
    }

    @Test
    void the_head_says_who_is_on_duty_and_the_administrator_keeps_the_holidays() {
        Visitor head = office.as("kapus").open("/duty").picture("duty-empty");
        head.button("Simpan giliran").picture("duty-errors");
        head.select("Jabatan", "Perawat jiwa · Puskesmas Arut Selatan")
                .fill("Mulai", "2026-11-20T16:30")
                .fill("Sampai", "2026-11-21T07:30")
                .button("Simpan giliran")
                .sees("Giliran jaga disimpan")
                .picture("duty");

        Visitor admin = office.as("admin").open("/settings/calendar").picture("calendar-empty");
        admin.fill("Tanggal", "2026-12-25")
                .fill("Nama hari", "Hari Raya Natal")
                .fill("Sumber", "Keputusan bersama, contoh")
                .button("Tambahkan")
                .sees("Hari libur ditambahkan")
                .picture("calendar");
        admin.fill("Tanggal", "2026-12-25")
                .fill("Nama hari", "Hari Raya Natal")
                .fill("Sumber", "Keputusan bersama, contoh")
                .button("Tambahkan")
                .sees("Hari ini sudah ada di kalender");
    }

    private void climbed(Visitor visitor) {
        office.settled();
        visitor.open("/today").row(STORY).sees("naik kepada Anda");
    }
}
