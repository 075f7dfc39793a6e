package id.jejaring.meeting;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Calendars;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When something is due: at the close of office some working days after the meeting, or when a named day is over. */
@Component
class DueDays {
    private final Calendars calendars;
    private final Regions regions;

    DueDays(Calendars calendars, Regions regions) {
        this.calendars = calendars;
        this.regions = regions;
    }

    record Due(LocalDate day, Instant at) {}

    Due of(MeetingDay last, @Nullable Integer workingDays, @Nullable LocalDate named) {
        if (workingDays == null) {
            return named(last.regency(), Objects.requireNonNull(named));
        }
        ZoneId zone = regions.zone(last.regency());
        Instant noon = last.heldOn().atTime(12, 0).atZone(zone).toInstant();
        Instant at = calendars.of(last.regency().value(), zone, last.heldOn()).plusDays(noon, workingDays);
        return new Due(LocalDate.ofInstant(at, zone), at);
    }

    Due named(RegionCode regency, LocalDate day) {
        return new Due(day, day.plusDays(1).atStartOfDay(regions.zone(regency)).toInstant());
    }
}
