package id.jejaring.meeting;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One day of a meeting, with participants of its own.
 *
 * @param opener the position that opens it
 * @param representing whom the opener represents; null when for itself
 * @param audience whom the day is for, in words
 * @param code what only those in the room, or on the call, can read
 */
public record MeetingDay(
        RegionCode regency,
        UUID id,
        UUID meeting,
        LocalDate heldOn,
        LocalTime starts,
        LocalTime ends,
        String place,
        DayMode mode,
        String opener,
        @Nullable String representing,
        String audience,
        UUID code) {}
