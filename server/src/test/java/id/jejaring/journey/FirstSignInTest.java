package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Sixteen people of the regency are told how to get in.
 *
 * <p>Given the accounts of the demo, when each of them signs in for the first time, then they land on today's work of their post, in
 * one sentence, with only the parts of the office their post may use.
 */
class FirstSignInTest extends Journey {
    private static final List<String> CLINICAL =
            List.of("Hari ini", "Warga", "Kasus", "Wilayah dan jejaring", "Akun saya");
    private static final List<String> REPORTING =
            List.of("Hari ini", "Laporan saya", "Wilayah dan jejaring", "Akun saya");
    private static final String ADMIN = "Akun dan jabatan";
    private static final String AUDIT = "Jejak audit";

    /** The parts of the office, and how today's sentence may begin. */
    private record Expected(List<String> parts, String sentence) {}

    private static final String OWN_WORK = "menunggu";
    private static final String WATCHING = "di wilayah Anda";
    private static final Map<String, Expected> POSTS = Map.ofEntries(
            Map.entry("kader", new Expected(REPORTING, OWN_WORK)),
            Map.entry("bidan", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("perawat", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("dokter", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("psikolog", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("kapus", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("sekdes", new Expected(REPORTING, OWN_WORK)),
            Map.entry("camat", new Expected(REPORTING, WATCHING)),
            Map.entry("tpkjm", new Expected(REPORTING, WATCHING)),
            Map.entry("bupati", new Expected(REPORTING, "")),
            Map.entry("kadinkes", new Expected(REPORTING, WATCHING)),
            Map.entry("piket", new Expected(CLINICAL, OWN_WORK)),
            Map.entry("dinsos", new Expected(REPORTING, OWN_WORK)),
            Map.entry("rsud", new Expected(REPORTING, OWN_WORK)),
            Map.entry("rsj", new Expected(REPORTING, OWN_WORK)),
            Map.entry("admin", new Expected(List.of("Hari ini", "Wilayah dan jejaring", ADMIN, "Akun saya"), OWN_WORK)),
            Map.entry(
                    "auditor",
                    new Expected(List.of("Hari ini", "Wilayah dan jejaring", AUDIT, "Akun saya"), OWN_WORK)));

    @Test
    void every_demo_account_lands_on_its_todays_work() {
        assertThat(office.accounts()).extracting(Office.Account::login).containsAll(POSTS.keySet());
        POSTS.forEach((login, expected) -> {
            Visitor visitor = office.as(login);
            Office.Account account = office.account(login);
            assertThat(visitor.path()).isEqualTo(login.equals("bupati") ? "/leaders" : "/today");
            visitor.reads(expected.sentence());
            assertThat(visitor.page().locator(".top .place")).not().isEmpty();
            assertThat(visitor.page().locator(".who summary")).containsText(account.position());
            assertThat(visitor.page().locator(".rail .links a"))
                    .containsText(expected.parts().toArray(String[]::new));
        });
    }
}
