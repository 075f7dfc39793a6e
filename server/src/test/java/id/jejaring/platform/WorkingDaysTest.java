package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.WorkingDays.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private enum Zone {
        WIB("Asia/Jakarta"),
        WITA("Asia/Makassar"),
        WIT("Asia/Jayapura");

        private final ZoneId id;

        Zone(String id) {
            this.id = ZoneId.of(id);
        }
    }

    private static Map<DayOfWeek, Hours> week() {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() < 6) {
                week.put(day, new Hours(LocalTime.of(7, 30), LocalTime.of(16, day == DayOfWeek.FRIDAY ? 30 : 0)));
            }
        }
        return week;
    }

    private static WorkingDays office(Zone zone, Set<LocalDate> holidays) {
        return new WorkingDays(zone.id, week(), holidays);
    }

    private static Instant at(Zone zone, LocalDate day, int hour, int minute) {
        return day.atTime(hour, minute).atZone(zone.id).toInstant();
    }

    @Test
    void friday_evening_before_a_holiday_counts_from_tuesday() {
        WorkingDays office = office(Zone.WIB, Set.of(FRIDAY.plusDays(3)));
        Instant event = at(Zone.WIB, FRIDAY, 16, 50);

        assertThat(office.counted(event)).isEqualTo(FRIDAY.plusDays(4));
        assertThat(office.plusDays(event, 1)).isEqualTo(at(Zone.WIB, FRIDAY.plusDays(5), 16, 0));
        assertThat(office.plusHours(event, Duration.ofHours(2))).isEqualTo(at(Zone.WIB, FRIDAY.plusDays(4), 9, 30));
    }

    @Test
    void the_same_moment_is_another_hour_of_the_office_in_another_zone() {
        Instant event = at(Zone.WIB, FRIDAY, 15, 50);
        assertThat(office(Zone.WIB, Set.of()).open(event)).isTrue();
        assertThat(office(Zone.WIT, Set.of()).open(event)).isFalse();
    }

    @Test
    void a_calendar_without_a_working_day_is_a_mistake() {
        assertThatThrownBy(() -> new WorkingDays(Zone.WIB.id, Map.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        Set<LocalDate> ever =
                new HashSet<>(FRIDAY.datesUntil(FRIDAY.plusDays(400)).toList());
        assertThatThrownBy(() -> office(Zone.WIB, ever).plusDays(at(Zone.WIB, FRIDAY, 9, 0), 1))
                .hasMessageContaining("no working day");
    }

    /** Beside a walk minute by minute. */
    @Property(tries = 200)
    void worked_hours_are_those_in_which_the_office_was_open(
            @ForAll Zone zone,
            @ForAll @Size(max = 4) Set<@IntRange(max = 9) Integer> free,
            @ForAll @IntRange(max = 7 * 24 * 60) int start,
            @ForAll @IntRange(min = 1, max = 20 * 60) int minutes) {
        WorkingDays office = office(zone, days(free));
        Instant event = at(zone, FRIDAY, 0, 0).plus(Duration.ofMinutes(start));

        Instant walked = event;
        for (int worked = 0; worked < minutes; walked = walked.plusSeconds(60)) {
            worked += office.open(walked) ? 1 : 0;
        }

        assertThat(office.plusHours(event, Duration.ofMinutes(minutes))).isEqualTo(walked);
    }

    @Property(tries = 200)
    void a_day_more_is_the_next_working_day(
            @ForAll Zone zone,
            @ForAll @Size(max = 4) Set<@IntRange(max = 9) Integer> free,
            @ForAll @IntRange(max = 7 * 24 * 60) int start,
            @ForAll @IntRange(max = 12) int days) {
        WorkingDays office = office(zone, days(free));
        Instant event = at(zone, FRIDAY, 0, 0).plus(Duration.ofMinutes(start));

        LocalDate due = LocalDate.ofInstant(office.plusDays(event, days), zone.id);
        LocalDate next = LocalDate.ofInstant(office.plusDays(event, days + 1), zone.id);

        assertThat(office.works(due)).isTrue();
        assertThat(due.plusDays(1).datesUntil(next)).noneMatch(office::works);
        assertThat(office.works(next)).isTrue();
        assertThat(office.plusDays(event, days)).isAfterOrEqualTo(event);
    }

    @Property(tries = 200)
    void counting_back_from_the_due_day_ends_where_it_began(
            @ForAll Zone zone,
            @ForAll @Size(max = 4) Set<@IntRange(max = 9) Integer> free,
            @ForAll @IntRange(max = 7 * 24 * 60) int start,
            @ForAll @IntRange(max = 12) int days) {
        WorkingDays office = office(zone, days(free));
        Instant event = at(zone, FRIDAY, 0, 0).plus(Duration.ofMinutes(start));

        assertThat(office.countedBefore(office.plusDays(event, days), days)).isEqualTo(office.counted(event));
    }

    private static Set<LocalDate> days(Set<Integer> free) {
        Set<LocalDate> days = new HashSet<>();
        free.forEach(each -> days.add(FRIDAY.plusDays(each)));
        return days;
    }
}
