package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.platform.database.Maintenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What a cheap phone must manage.
 *
 * <p>Given a processor six times slower than this machine's, when a kader saves, searches among five thousand people or starts the app
 * cold and without a signal, then she does not wait; and a thousand people with what happened to them fit on a phone that is nearly
 * full. Usable means: a PIN can be typed; then, today's list can be read and its buttons answer. The time a person takes to type is
 * not counted. The phone is slow from its first day, so that it chose the cost of its PIN as a slow phone does: about a second.
 */
class FieldBudgetTest extends Journey {
    private static final String PIN = "274913";
    private static final int SLOW = 6;
    private static final int TIMES = 7;

    @Autowired
    Maintenance maintenance;

    @Test
    void a_slow_phone_saves_and_searches_without_waiting() {
        Populace populace = new Populace(maintenance);
        String login = populace.kader(0);
        int people = populace.settle(login, 5_000, 0);
        Handset kader = office.phone().slow(SLOW).begin(office.account(login), PIN);
        kader.sync().tab("Warga").sees(people + " warga di HP ini").signal(false);
        new Budget("search among 5,000 people, each key", 100, "ms").hold(() -> searched(kader));
        new Budget("save a record, from the touch to the screen that shows it kept", 100, "ms")
                .hold(() -> saved(kader));
        assertThat(kader.complaints()).isEmpty();
    }

    private static List<Double> searched(Handset kader) {
        kader.tab("Warga").sees("warga di HP ini").fill("Cari", "");
        List<Double> keys = new ArrayList<>();
        for (String word : List.of("siti mau", "hidayat", "muhamad a", "lestary")) {
            kader.fill("Cari", "").sees("warga di HP ini");
            kader.page().locator("input[type=search]").focus();
            word.chars()
                    .forEach(letter ->
                            keys.add(kader.stopwatch().key(letter == ' ' ? "Space" : Character.toString(letter))));
        }
        return keys;
    }

    private static List<Double> saved(Handset kader) {
        return times(() -> {
            kader.tab("Warga").press("+ Rumah baru").settled().fill("RT atau RT/RW", "04/02");
            return kader.settled()
                    .stopwatch()
                    .click(() -> kader.press("Simpan"), ".said p", ".acts a[href$='/people']");
        });
    }

    @Test
    void a_thousand_people_fit_on_the_phone_and_are_soon_there_without_signal() {
        Populace populace = new Populace(maintenance);
        String login = populace.kader(1);
        int people = populace.settle(login, 1_000, 4);
        Handset kader = office.phone().slow(SLOW).begin(office.account(login), PIN);
        double before = kader.stored();
        kader.sync().tab("Warga").sees(people + " warga di HP ini");
        double megabytes = (kader.stored() - before) / 1_000_000;
        System.out.printf(
                Locale.ROOT, "1,000 people and what happened to them four times: %.1f MB; at most 6%n", megabytes);
        assertThat(megabytes).isBetween(0.5, 6.0);
        kader.signal(false);
        new Budget("cold start without signal until a PIN can be typed", 1_500, "ms")
                .hold(() -> times(() -> door(kader)));
        new Budget("cold start without signal, PIN, today's list", 2_500, "ms")
                .hold(() -> times(() -> door(kader) + unlocked(kader)));
        assertThat(kader.complaints()).isEmpty();
    }

    private static double door(Handset kader) {
        return kader.cold().stopwatch().door();
    }

    private static double unlocked(Handset kader) {
        kader.fill("PIN", PIN);
        return kader.stopwatch().click(() -> kader.press("Buka"), ".tabs a[aria-current=page]");
    }

    private static List<Double> times(Supplier<Double> measure) {
        return Stream.generate(measure).limit(TIMES).toList();
    }

    /** Simulated by Lighthouse itself: a slow 4G and a processor four times slower. */
    @Test
    void lighthouse_finds_the_first_page_fast_accessible_and_in_good_order() {
        Map<String, Integer> judged = new Lighthouse(office.browser()).judge(office.address() + "/field/");
        assertThat(judged).containsOnlyKeys("performance", "accessibility", "best-practices");
        assertThat(judged)
                .allSatisfy(
                        (category, points) -> assertThat(points).as(category).isGreaterThanOrEqualTo(95));
    }
}
