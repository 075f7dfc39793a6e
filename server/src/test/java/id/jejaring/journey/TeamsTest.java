package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A village gets its mental-health team.
 *
 * <p>Given a first meeting after which most places have a team by decree, when the TPKJM secretary opens the coverage, then she finds the
 * district that has none and the village that has none in two clicks, and asks both. Whoever was asked has it in today's work, with a day.
 * The village secretary enters the decree, is told what is wrong with it first, and the coverage changes. The team shows who sits in it
 * today, and works once its year shows it.
 */
class TeamsTest extends Journey {
    private static final Pattern LACKING = Pattern.compile("dan (\\d+) dari 94 desa");

    @Test
    void a_village_gets_its_mental_health_team() {
        int lacking = the_secretary_finds_the_district_without_a_team();
        the_secretary_asks_the_district();
        the_secretary_asks_the_village_in_two_clicks();
        the_camat_has_it_in_todays_work();
        the_village_secretary_enters_the_decree();
        the_team_gets_its_members_and_works();
        the_coverage_has_changed(lacking);
        a_page_on_paper();
    }

    private int the_secretary_finds_the_district_without_a_team() {
        Visitor secretary = office.as("tpkjm").follow("Tim");
        secretary.reads("2 dari 6 kecamatan").picture("teams").dark("teams").glance("teams-first-glance");
        secretary.follow("Kedaluwarsa").picture("teams-expired");
        secretary.open("/teams/62.01?state=none").sees("belum pernah ada").picture("teams-none");
        return lacking(secretary.open("/teams"));
    }

    private void the_secretary_asks_the_district() {
        Visitor secretary = office.as("tpkjm").open("/teams/62.01?state=none");
        line(secretary, "Kecamatan").follow("");
        secretary.reads("belum punya TPKJM").sees("Camat").picture("team-none");
        secretary.fill("Paling lambat", day(0)).button("Minta dibentuk").sees("Pilih hari sesudah hari ini");
        secretary.picture("team-ask-errors");
        secretary.fill("Paling lambat", day(21)).fill("Pesan", "Sebelum rapat koordinasi berikutnya");
        secretary.button("Minta dibentuk").sees("Permintaan terkirim").sees("Sudah diminta");
        secretary.picture("team-asked");
    }

    private void the_secretary_asks_the_village_in_two_clicks() {
        Visitor secretary = office.as("tpkjm").open("/teams");
        secretary.follow("Arut Selatan").picture("teams-district").dark("teams-district");
        line(secretary, office.village()).follow(office.village());
        secretary.reads(office.village() + " belum punya TPKJM").sees("Permintaan menjadi tugas Sekretaris");
        secretary.button("Minta dibentuk").sees("Sudah diminta");
        line(secretary.open("/teams/62.01.02"), office.village()).sees("sisa");
    }

    private void the_camat_has_it_in_todays_work() {
        Visitor camat = office.as("camat").open("/teams").reads("desa dan kelurahan belum punya TPKJM");
        camat.picture("teams-camat");
        assertThat(camat.open("/teams/62.01.01").page().locator("h1").innerText())
                .containsIgnoringCase("tidak ditemukan");
    }

    private void the_village_secretary_enters_the_decree() {
        Visitor clerk = office.as("sekdes").open("/today");
        clerk.row("Bentuk TPKJM").sees(office.village());
        assertThat(clerk.row("Bentuk TPKJM").clock()).startsWith("sisa");
        clerk.row("Bentuk TPKJM").follow("Masukkan SK");
        clerk.follow("Masukkan SK").picture("team-decree").dark("team-decree");
        clerk.fill("Nomor SK", "141/7/2026").fill("Ditetapkan pada", day(-10));
        clerk.fill("Jabatan yang menandatangani", "Bapak Surya");
        clerk.fill("Mulai berlaku", day(-20)).fill("Berakhir", day(-30)).button("Simpan SK");
        clerk.sees("Masa tugas berakhir sebelum mulai").sees("bukan nama orang").picture("team-decree-errors");
        clerk.fill("Jabatan yang menandatangani", "Lurah")
                .fill("Berakhir", day(700))
                .button("Simpan SK");
        clerk.sees("Cakupan sudah berubah")
                .sees("SK ditetapkan sesudah masa tugas mulai")
                .picture("team-new");
        clerk.open("/today").row("Bentuk TPKJM").gone();
        clerk.open("/teams").follow("SK berikutnya").fill("Nomor SK", "141/8/2026");
        clerk.fill("Ditetapkan pada", day(-1)).fill("Mulai berlaku", day(-1)).tick("SK 141/7/2026");
        clerk.button("Simpan SK").sees("Pada masa itu sudah berlaku SK 141/7/2026");
    }

    private void the_team_gets_its_members_and_works() {
        Visitor clerk = office.as("sekdes").open("/teams").sees("Belum ada anggota");
        clerk.select("Kedudukan dalam tim", "Sekretaris")
                .select("Jabatan dari daftar", office.account("sekdes").position());
        clerk.button("Simpan anggota")
                .sees("Pemegang hari ini")
                .sees(office.account("sekdes").position());
        clerk.select("Kedudukan dalam tim", "Ketua").fill("Atau jabatan atau lembaga lain", "Ibu Lurah");
        clerk.button("Simpan anggota").sees("bukan nama orang").picture("team-member-errors");
        clerk.fill("Atau jabatan atau lembaga lain", "Lurah")
                .button("Simpan anggota")
                .sees("di luar program ini");
        shows(clerk, "Rencana kerja tahunan", "", "");
        shows(clerk, "Rapat", "Berapa orang", "17");
        shows(clerk, "Kader terlatih", "Berapa orang", "3");
        clerk.reads("belum terbukti bekerja");
        clerk.tick("Dana").fill("Tanggal", day(-2)).fill("Jumlah rupiah", "12.500.000");
        clerk.fill("Sumber dana", "DPA kelurahan").button("Simpan bukti").sees("Rp12.500.000");
        clerk.reads("dan bekerja").picture("team").dark("team");
    }

    private static void shows(Visitor clerk, String what, String count, String value) {
        clerk.tick(what).fill("Tanggal", day(-3));
        if (!count.isEmpty()) {
            clerk.fill(count, value);
        }
        clerk.button("Simpan bukti").sees("Bukti tersimpan");
    }

    private void the_coverage_has_changed(int lacking) {
        Visitor secretary = office.as("tpkjm").open("/teams");
        assertThat(lacking(secretary)).isEqualTo(lacking - 1);
        line(secretary.open("/teams/62.01.02"), office.village())
                .sees("Berlaku")
                .sees("Bekerja");
        secretary.open("/teams/62.01/team").sees("Sekretaris Daerah").picture("team-regency");
    }

    private void a_page_on_paper() {
        for (String path : new String[] {"/teams/62.01", "/teams/62.01.02", "/teams/62.01/team"}) {
            office.as("tpkjm").open(path).paper("paper" + path.replace('/', '-'));
        }
    }

    /** Of a table: the tiles above it name the same places. */
    private static Visitor.Row line(Visitor visitor, String words) {
        Locator lines = visitor.main().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words));
        return new Visitor.Row(visitor.page(), lines);
    }

    private static int lacking(Visitor visitor) {
        Matcher found = LACKING.matcher(visitor.page().locator("h1").innerText());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static String day(int fromToday) {
        return LocalDate.parse("2026-11-17").plusDays(fromToday).toString();
    }
}
