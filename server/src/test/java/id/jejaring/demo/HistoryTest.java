package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.database.CannotStart;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final int LEVEL = 5;
    private static final int AT = 8;
    private static final int DUE = 10;
    private static final History HISTORY = DemoGround.history(4_000, 21);

    @Test
    void concerns_grow_with_the_people() {
        assertThat(HISTORY.rows().rows("care.concern")).isBetween(540, 720);
        assertThat(DemoGround.history(0, 21).rows().rows("care.concern")).isBetween(15, 60);
    }

    @Test
    void about_one_in_eight_is_red_and_most_of_the_others_can_wait() {
        assertThat(share(row -> row[LEVEL].equals("red"))).isBetween(0.07, 0.18);
        assertThat(share(row -> row[LEVEL].equals("green"))).isBetween(0.3, 0.55);
    }

    @Test
    void answers_grow_faster_over_the_two_years() {
        List<Long> minutes = triages().stream()
                .filter(row -> row[LEVEL].equals("yellow"))
                .map(row -> Duration.between(Instant.parse(row[DUE]).minus(Duration.ofDays(1)), Instant.parse(row[AT]))
                        .toMinutes())
                .toList();
        assertThat(mean(minutes.subList(minutes.size() * 3 / 4, minutes.size())))
                .isLessThan(mean(minutes.subList(0, minutes.size() / 4)));
    }

    @Test
    void reports_come_by_day_rather_than_by_night() {
        Hours hours = new Hours(ZoneId.of("Asia/Pontianak"));
        Instant morning = Instant.parse("2026-11-20T02:00:00Z");
        assertThat(hours.likely(morning)).isGreaterThan(5 * hours.likely(morning.plus(Duration.ofHours(17))));
    }

    @Test
    void an_office_answers_when_it_is_open() {
        Hours hours = new Hours(ZoneId.of("Asia/Pontianak"));
        Instant saturdayEvening = Instant.parse("2026-11-21T12:00:00Z");
        assertThat(hours.open(saturdayEvening, Dice.of(1, "test")).atZone(ZoneId.of("Asia/Pontianak")))
                .satisfies(opened -> assertThat(opened.getDayOfWeek()).isEqualTo(java.time.DayOfWeek.MONDAY));
    }

    @Test
    void an_option_nobody_understands_is_told_in_a_sentence() {
        Instant now = Instant.parse("2026-11-20T03:00:00Z");
        for (List<String> options : List.of(
                List.of("--size"), List.of("--size", "many"), List.of("--regencies", "62"), List.of("--seed", "-1"))) {
            assertThatThrownBy(() -> DemoPlan.of(options, now))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(options.getFirst());
        }
    }

    private static double mean(List<Long> minutes) {
        return minutes.stream().mapToLong(Long::longValue).average().orElseThrow();
    }

    private static double share(Predicate<String[]> of) {
        return triages().stream().filter(of).count() / (double) triages().size();
    }

    private static List<String[]> triages() {
        return HISTORY.rows().lines("care.triage").stream()
                .map(line -> line.split("\t"))
                .toList();
    }
}
