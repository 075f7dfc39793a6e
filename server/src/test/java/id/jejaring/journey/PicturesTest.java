package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.jejaring.journey.Scenes.Newcomer;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every page has its picture.
 *
 * <p>Given the two invented years of the regency, when each page is opened by a post that may, then it fits a phone, is readable by night
 * and to a screen reader, and its pictures lie in target/pictures for people to judge.
 */
class PicturesTest extends Journey {
    private static final Set<String> MADE_BY_A_FORM_ONLY = Set.of("access/accountMade");
    // Only an empty installation shows it; SetUpTest reads it there.
    private static final Set<String> BEFORE_ANYBODY = Set.of("access/setUp");

    @Test
    void every_page_has_its_picture() {
        work_of_the_nurse();
        people_of_the_nurse();
        cases_of_the_nurse();
        referrals_and_agreements();
        pages_of_the_administrator();
        numbers();
        pages_of_teams();
        pages_of_meetings();
        pages_of_everybody();
        var missing = new TreeSet<>(Templates.pages());
        missing.removeAll(Pictures.TAKEN);
        missing.removeAll(MADE_BY_A_FORM_ONLY);
        missing.removeAll(BEFORE_ANYBODY);
        assertThat(missing).as("pages without a picture").isEmpty();
    }

    private void work_of_the_nurse() {
        Visitor nurse = office.as("perawat").open("/today").picture("today").dark("today");
        nurse.glance("today-first-glance");
        String concern = first(nurse, "/concerns/");
        nurse.open(concern)
                .picture("concern")
                .dark("concern")
                .open(concern + "/match")
                .picture("match");
        nurse.open("/today?tab=others").picture("today-others");
        nurse.open("/today?tab=done").picture("today-done");
        nurse.open("/concerns/new").picture("report").dark("report");
        Visitor kader = office.as("kader").picture("today-kader");
        kader.open(first(kader, "/visits/")).picture("visit");
        office.as("dinsos").open("/reports").picture("reports");
        office.as("rsj").open("/reports").picture("reports-rsj");
        office.as("tpkjm").picture("today-tpkjm").dark("today-tpkjm");
        office.as("piket").picture("today-piket");
    }

    private void people_of_the_nurse() {
        Visitor nurse = office.as("perawat").open("/people").picture("people");
        nurse.fill("Nama, NIK, atau telepon", "Siti").button("Cari warga").picture("people-many");
        Scenes.registered(nurse, office.village(), twin("Halimatus Sakdiyah"));
        Scenes.registered(nurse, office.village(), twin("Halimatus Sa'diah"));
        nurse.open("/people/duplicates").picture("duplicates");
        nurse.open(first(nurse, "/people/duplicates/"))
                .picture("duplicates-pair")
                .dark("duplicates-pair");
    }

    private static Newcomer twin(String name) {
        return new Newcomer(name, "Perempuan", "1979-05-02", "", "0812 5001 3344");
    }

    private void cases_of_the_nurse() {
        Visitor nurse = office.as("perawat").open("/cases?show=closed").picture("cases-closed");
        nurse.open(first(nurse, "/episodes/")).picture("episode-closed");
        nurse.open("/cases").picture("cases");
        String episode = first(nurse, "/episodes/");
        nurse.open(episode).picture("episode").dark("episode");
        nurse.follow("Seluruh cerita").picture("person").dark("person");
        String person = nurse.path();
        nurse.open(person + "/correction").picture("person-correction");
        screening_by_the_nurse(nurse, person);
        nurse.open(episode + "/assessment").picture("assessment");
        nurse.button("Simpan penilaian").picture("assessment-errors");
    }

    private void screening_by_the_nurse(Visitor nurse, String person) {
        nurse.open(person + "/screenings").picture("screening-choose");
        nurse.open(person + "/screenings/gad-7").picture("screening-form").dark("screening-form");
        nurse.button("Simpan dan lihat hasilnya").picture("screening-missing");
        for (int item = 0; item < 7; item++) {
            nurse.main()
                    .locator("fieldset")
                    .nth(item)
                    .getByText("Beberapa hari")
                    .click();
        }
        nurse.button("Simpan dan lihat hasilnya").picture("screening-result").dark("screening-result");
    }

    private void referrals_and_agreements() {
        Visitor nurse =
                office.as("perawat").open("/referrals").picture("referrals").dark("referrals");
        nurse.open("/referrals?queue=no_family").picture("referrals-no-family");
        nurse.open("/referrals?queue=in_hospital");
        String inHospital = first(nurse, "/referrals/");
        nurse.open(inHospital).picture("referral");
        nurse.open(inHospital + "/card").picture("referral-card");
        Letter letter = Letter.of(nurse, inHospital + "/letter", "referral-letter");
        office.stranger().open(letter.check()).picture("referral-verified");
        office.stranger().open("/verify/bukan").picture("referral-unverified");
        nurse.open(inHospital + "/discharge").picture("referral-discharge");
        nurse.open(inHospital + "/family").picture("referral-family");
        nurse.open("/referrals?queue=declined");
        nurse.open(first(nurse, "/referrals/")).follow("Rujuk ke tempat lain");
        nurse.picture("referral-send-again");
        nurse.open("/referrals?queue=waiting");
        nurse.open(first(nurse, "/referrals/")).button("Buat tautan").picture("referral-link");
        String link = nurse.main().locator("a[href*='/answer/']").getAttribute("href");
        office.stranger().open(link == null ? "" : link).picture("referral-answer");
        Visitor social = office.as("dinsos").open("/family-searches").picture("families");
        social.open(first(social, "/family-searches/")).picture("family-search");
        Visitor secretary =
                office.as("tpkjm").open("/agreements").picture("agreements").dark("agreements");
        secretary.open(first(secretary, "/agreements/")).picture("agreement");
        secretary.open("/agreements/new").picture("agreement-new");
        secretary.button("Simpan perjanjian").picture("agreement-errors");
        office.as("rsud").open("/referrals").picture("referrals-rsud");
    }

    private void pages_of_the_administrator() {
        Visitor admin = office.as("admin").open("/settings/accounts").picture("accounts");
        admin.open(first(admin, "/settings/accounts/")).picture("account");
        admin.open("/settings/accounts/new").picture("account-new");
        admin.open("/settings/positions").picture("positions");
        admin.open(first(admin, "/settings/positions/")).picture("position");
        admin.open("/settings/positions/new").picture("position-new");
        admin.open("/regions/population").picture("population");
        admin.open("/settings/mail").picture("mail");
        if (Templates.pages().contains("access/audit")) {
            Visitor auditor = office.as("auditor").open("/audit").picture("audit");
            auditor.button("Periksa rantai").picture("audit-chain");
        }
    }

    private void numbers() {
        Visitor officer = office.as("piket").open("/numbers").picture("numbers").dark("numbers");
        officer.open("/numbers/wait_median").picture("number").dark("number");
        officer.open(first(officer, "/numbers/wait_median?place=")).picture("number-district");
        officer.open("/numbers/people_found").picture("number-found").dark("number-found");
        Visitor nurse = office.as("perawat").open("/numbers/visits_done");
        nurse.open(first(nurse, "/numbers/visits_done?place="));
        nurse.open(first(nurse, "/numbers/visits_done/people?place=")).picture("counted");
        office.as("bupati").picture("leaders").dark("leaders");
        office.as("camat").open("/leaders").picture("leaders-camat");
        office.as("camat").open("/numbers").picture("numbers-camat");
        office.as("kadinkes").open("/numbers/concerns_reported").picture("number-reported");
    }

    private void pages_of_teams() {
        Visitor secretary = office.as("tpkjm").open("/teams/62.01").picture("teams");
        secretary.open("/teams/62.01.02").picture("teams-district");
        secretary.open("/teams/62.01/team").picture("team-regency").dark("team-regency");
        secretary.open("/teams/62.01.06/decrees/new").picture("team-decree");
    }

    private void pages_of_meetings() {
        Visitor secretary =
                office.as("tpkjm").open("/meetings").picture("meetings").dark("meetings");
        secretary.open("/meetings/new").picture("meeting-new");
        secretary.open("/meetings/totals").picture("meeting-totals");
        secretary.open("/meetings").follow("Rapat koordinasi TPKJM").picture("meeting");
        secretary.follow("Bahan rapat").picture("meeting-packet").dark("meeting-packet");
        secretary.follow("Latih dua kader").picture("meeting-action");
        secretary.open("/meetings").follow("Pertemuan awal TPKJM").picture("meeting-first");
        secretary.follow("Jadikan tindakan").picture("meeting-decide");
        secretary.open("/meetings").follow("Rapat koordinasi TPKJM");
        secretary.open(days(secretary)).picture("meeting-day").dark("meeting-day");
        secretary.follow("QR kehadiran").picture("meeting-code");
        String here = secretary.page().locator("pre").innerText();
        office.as("camat").open(here.substring(here.indexOf("/meetings/"))).picture("meeting-here");
    }

    /** The address of the first day on the page. */
    private static String days(Visitor visitor) {
        return first(visitor, "/meetings/days/");
    }

    private void pages_of_everybody() {
        office.stranger().open("/sign-in").picture("sign-in").dark("sign-in");
        Visitor camat = office.as("camat").picture("today-camat");
        camat.open("/account").picture("own-account").open("/account/password").picture("password");
        camat.open("/account/mail").picture("own-mail");
        camat.open("/regions").picture("regions").open("/regions/62").picture("region-province");
        camat.open("/regions/62.01")
                .picture("region-regency")
                .open("/regions/62.01.02")
                .picture("region-district");
        camat.open("/facilities")
                .picture("facilities")
                .open(first(camat, "/facilities/"))
                .picture("facility");
        camat.open("/nowhere").picture("problem-not-found");
        camat.open("/people").picture("problem-not-allowed");
    }

    /** Where the first link of the page to one of those leads. */
    private static String first(Visitor visitor, String root) {
        Locator links = visitor.main().locator("a[href^='" + root + "']:not([href$='/new'])");
        String href = links.first().getAttribute("href");
        return href == null ? root : href;
    }
}
