package id.jejaring.work;

import id.jejaring.platform.Calendars;
import id.jejaring.platform.Calendars.Holiday;
import id.jejaring.platform.WorkingDays;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells how a due time came about, with the working days and the zone of its regency. */
@Component
public class DueReasons {
    /** No count of working days is so far from the day it began on. */
    private static final int YEARS_BACK = 2;

    private final Calendars calendars;
    private final Regions regions;

    DueReasons(Calendars calendars, Regions regions) {
        this.calendars = calendars;
        this.regions = regions;
    }

    public DueReason of(WorkItem item, DueBasis basis) {
        String regency = item.regency().value();
        ZoneId zone = regions.zone(item.regency());
        LocalDate opened = LocalDate.ofInstant(item.openedAt(), zone);
        List<Holiday> holidays = calendars.holidays(regency, opened.minusYears(YEARS_BACK));
        WorkingDays office = new WorkingDays(
                zone,
                calendars.of(regency, zone, opened).hours(),
                holidays.stream().map(Holiday::day).collect(Collectors.toSet()));
        return DueReason.of(item, basis, office, holidays);
    }
}
