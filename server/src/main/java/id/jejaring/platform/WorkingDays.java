package id.jejaring.platform;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When offices of one place work: hours by weekday in its time zone, less holidays. */
public record WorkingDays(ZoneId zone, Map<DayOfWeek, Hours> hours, Set<LocalDate> holidays) {
    /** No calendar has so many free days in a row; one that has is a mistake. */
    private static final int LONGEST_PAUSE = 60;

    /** @param closes the first moment at which nobody works any more */
    public record Hours(LocalTime opens, LocalTime closes) {
        Duration length() {
            return Duration.between(opens, closes);
        }
    }

    public WorkingDays {
        hours = Map.copyOf(hours);
        holidays = Set.copyOf(holidays);
        if (hours.isEmpty()) {
            throw new IllegalArgumentException("a calendar without a working day");
        }
    }

    public boolean works(LocalDate day) {
        return hours.containsKey(day.getDayOfWeek()) && !holidays.contains(day);
    }

    public boolean open(Instant moment) {
        LocalDate day = day(moment);
        return works(day) && !moment.isBefore(opens(day)) && moment.isBefore(closes(day));
    }

    /** The close of office on the n-th working day after the day of the event, or after the next working day if that was free. */
    public Instant plusDays(Instant event, int days) {
        LocalDate day = counted(event);
        for (int passed = 0; passed < days; passed++) {
            day = workingDayFrom(day.plusDays(1));
        }
        return closes(day);
    }

    /** After so much time in which the office was open. */
    public Instant plusHours(Instant event, Duration worked) {
        LocalDate day = counted(event);
        Instant from = opens(day).isBefore(event) ? event : opens(day);
        Duration left = worked;
        while (Duration.between(from, closes(day)).compareTo(left) < 0) {
            left = left.minus(Duration.between(from, closes(day)));
            day = workingDayFrom(day.plusDays(1));
            from = opens(day);
        }
        return from.plus(left);
    }

    /** The working day an event counts from: its own, or the next one when it came after closing or on a free day. */
    public LocalDate counted(Instant event) {
        LocalDate day = day(event);
        boolean today = works(day) && event.isBefore(closes(day));
        return today ? day : workingDayFrom(day.plusDays(1));
    }

    /** The working day from which so many were counted to one that is over then; the way back of {@link #plusDays}. */
    public LocalDate countedBefore(Instant due, int days) {
        LocalDate day = day(due);
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            left -= works(day) ? 1 : 0;
        }
        return day;
    }

    private LocalDate workingDayFrom(LocalDate first) {
        LocalDate day = first;
        while (!works(day)) {
            day = day.plusDays(1);
            if (day.isAfter(first.plusDays(LONGEST_PAUSE))) {
                throw new IllegalStateException("no working day within " + LONGEST_PAUSE + " days of " + first);
            }
        }
        return day;
    }

    private LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    private Instant opens(LocalDate day) {
        return day.atTime(of(day).opens()).atZone(zone).toInstant();
    }

    private Instant closes(LocalDate day) {
        return day.atTime(of(day).closes()).atZone(zone).toInstant();
    }

    private Hours of(LocalDate day) {
        @Nullable Hours of = hours.get(day.getDayOfWeek());
        if (of == null) {
            throw new IllegalArgumentException("not a working day: " + day);
        }
        return of;
    }
}
