package id.jejaring.work;

import id.jejaring.platform.Calendars.Holiday;
import id.jejaring.platform.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the due time of an item came about.
 *
 * @param workingDays null where hours count by day and night, or a day was agreed
 * @param skipped holidays in between on which the office would have worked, as the calendar stands today
 */
public record DueReason(DueBasis basis, @Nullable Integer workingDays, Duration length, List<Holiday> skipped) {
    static DueReason of(WorkItem item, DueBasis basis, WorkingDays office, List<Holiday> holidays) {
        Instant from = basis == DueBasis.KNOWN ? item.receivedAt() : item.eventAt();
        Duration length = Duration.between(from, item.dueAt());
        Integer days = item.workingDays();
        if (days == null) {
            return new DueReason(basis, null, length, List.of());
        }
        LocalDate first = basis == DueBasis.MEETING
                ? office.countedBefore(item.dueAt(), days)
                : LocalDate.ofInstant(from, office.zone());
        LocalDate last = LocalDate.ofInstant(item.dueAt(), office.zone());
        List<Holiday> skipped = holidays.stream()
                .filter(holiday ->
                        !holiday.day().isBefore(first) && !holiday.day().isAfter(last))
                .filter(holiday -> office.hours().containsKey(holiday.day().getDayOfWeek()))
                .toList();
        return new DueReason(basis, days, length, skipped);
    }
}
