package id.jejaring.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Calendars.Holiday;
import id.jejaring.platform.WorkingDays;
import id.jejaring.platform.WorkingDays.Hours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DueReasonTest {
    private static final ZoneId WITA = ZoneId.of("Asia/Makassar");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final Holiday MONDAY = new Holiday("00", FRIDAY.plusDays(3), "Libur", "contoh");
    private static final Holiday SUNDAY = new Holiday("00", FRIDAY.plusDays(2), "Minggu", "contoh");
    private static final Holiday LATER = new Holiday("00", FRIDAY.plusDays(30), "Nanti", "contoh");
    private static final WorkingDays OFFICE = new WorkingDays(
            WITA,
            Stream.of(DayOfWeek.values())
                    .filter(day -> day.getValue() < 6)
                    .collect(Collectors.toMap(
                            Function.identity(), day -> new Hours(LocalTime.of(7, 30), LocalTime.of(16, 0)))),
            Set.of(MONDAY.day(), SUNDAY.day(), LATER.day()));

    @Test
    void hours_count_from_the_event_by_day_and_night() {
        DueReason reason = reason(DueBasis.EVENT, at(0, 9), at(0, 12), at(0, 21), null);
        assertThat(reason.length()).isEqualTo(Duration.ofHours(12));
        assertThat(reason.workingDays()).isNull();
        assertThat(reason.skipped()).isEmpty();
    }

    @Test
    void a_next_step_counts_from_when_it_was_known_and_names_the_holiday() {
        DueReason reason = reason(DueBasis.KNOWN, at(-9, 9), at(0, 12), OFFICE.plusDays(at(0, 12), 2), 2);
        assertThat(reason.workingDays()).isEqualTo(2);
        assertThat(reason.skipped()).containsExactly(MONDAY);
    }

    @Test
    void a_holiday_before_it_was_known_was_not_skipped() {
        DueReason reason = reason(DueBasis.KNOWN, at(0, 9), at(4, 12), OFFICE.plusDays(at(4, 12), 2), 2);
        assertThat(reason.skipped()).isEmpty();
    }

    @Test
    void an_action_counts_from_its_meeting_however_late_it_was_written_down() {
        Instant due = OFFICE.plusDays(at(0, 12), 3);
        assertThat(reason(DueBasis.MEETING, at(5, 9), at(5, 9), due, 3).skipped())
                .containsExactly(MONDAY);
    }

    @Test
    void an_agreed_day_skips_nothing() {
        assertThat(reason(DueBasis.AGREED, at(0, 9), at(0, 9), at(9, 0), null).skipped())
                .isEmpty();
    }

    private static DueReason reason(
            DueBasis basis, Instant event, Instant received, Instant due, @Nullable Integer days) {
        WorkItem item = new WorkItem(
                new RegionCode("73.01"),
                UUID.randomUUID(),
                "ANY",
                UUID.randomUUID(),
                null,
                1,
                UUID.randomUUID(),
                event,
                received,
                due,
                days,
                received,
                null,
                null);
        return DueReason.of(item, basis, OFFICE, List.of(SUNDAY, MONDAY, LATER));
    }

    private static Instant at(int day, int hour) {
        return FRIDAY.plusDays(day).atTime(hour, 0).atZone(WITA).toInstant();
    }
}
