package id.jejaring.doors;

import id.jejaring.Caller;
import id.jejaring.access.Action;
import id.jejaring.access.Reach;
import id.jejaring.access.Role;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

/** Every account knocks at every door about two people beyond its reach: no word of theirs may come back, nothing of theirs may change. */
final class Silence {
    private Silence() {}

    static void around(Town town, List<Doors.One> doors, int port) {
        String before = town.state();
        SoftAssertions all = new SoftAssertions();
        for (String account : Town.ACCOUNTS) {
            Caller caller = new Caller(port).signedIn(account, Town.PASSWORD);
            for (Doors.One door : doors) {
                if (!wide(door.action(), role(account))) {
                    silent(all, account, door, Doors.knock(door, caller, town.beyond), town.beyond);
                }
                silent(all, account, door, Doors.knock(door, caller, town.far), town.far);
            }
        }
        all.assertThat(town.state()).as("what is written about them").isEqualTo(before);
        all.assertAll();
    }

    private static void silent(
            SoftAssertions all, String account, Doors.One door, Caller.Answer answer, Canary canary) {
        all.assertThat(answer.body().toLowerCase(Locale.ROOT))
                .as("%s at %s", account, door)
                .doesNotContain(canary.song().toLowerCase(Locale.ROOT))
                .doesNotContain("89900000777");
    }

    /**
     * The duty officer reads and the administrator keeps the posts of the whole regency: there another Puskesmas is within
     * reach.
     */
    private static boolean wide(Action action, Role role) {
        return action.reachOf(role)
                .filter(reach -> reach == Reach.REGENCY && role == Role.DUTY_OFFICER || reach == Reach.BODY)
                .isPresent();
    }

    static Role role(String account) {
        return Map.ofEntries(
                        Map.entry("kader", Role.KADER),
                        Map.entry("bidan", Role.MIDWIFE),
                        Map.entry("perawat", Role.NURSE),
                        Map.entry("dokter", Role.DOCTOR),
                        Map.entry("psikolog", Role.PSYCHOLOGIST),
                        Map.entry("kapus", Role.PUSKESMAS_HEAD),
                        Map.entry("sekdes", Role.VILLAGE_SECRETARY),
                        Map.entry("camat", Role.CAMAT),
                        Map.entry("tpkjm", Role.TPKJM_SECRETARY),
                        Map.entry("kadinkes", Role.HEALTH_HEAD),
                        Map.entry("bupati", Role.REGENT),
                        Map.entry("piket", Role.DUTY_OFFICER),
                        Map.entry("dinsos", Role.SOCIAL_OFFICER),
                        Map.entry("rsud", Role.HOSPITAL_INTAKE),
                        Map.entry("rsj", Role.HOSPITAL_INTAKE),
                        Map.entry("admin", Role.ADMINISTRATOR),
                        Map.entry("auditor", Role.AUDITOR))
                .get(account);
    }
}
