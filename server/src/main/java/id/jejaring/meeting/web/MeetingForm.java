package id.jejaring.meeting.web;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.meeting.DayMode;
import id.jejaring.meeting.Meeting;
import id.jejaring.meeting.MeetingDay;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a meeting and a day of it; to be used only if the input is still ok. */
final class MeetingForm {
    static final Set<String> MEETING = Set.of("id", "title", "number", "organiser", "follows");
    static final Set<String> DAY =
            Set.of("day", "held_on", "starts", "ends", "place", "mode", "opener", "representing", "audience");

    private MeetingForm() {}

    static Meeting meeting(Input input, RegionCode regency) {
        return new Meeting(
                regency,
                input.id("id"),
                words(input, "title", 160),
                input.optionalText("number", 80),
                input.id("organiser"),
                input.optionalId("follows"));
    }

    /** @param code made anew for each day */
    static MeetingDay day(Input input, RegionCode regency, UUID meeting, UUID code) {
        return new MeetingDay(
                regency,
                input.id("day"),
                meeting,
                input.day("held_on"),
                time(input, "starts"),
                time(input, "ends"),
                words(input, "place", 160),
                input.choice("mode", DayMode.class),
                words(input, "opener", 120),
                optional(input, "representing", 120),
                words(input, "audience", 160),
                code);
    }

    private static LocalTime time(Input input, String field) {
        LocalTime time = input.convert(field, "meeting.refused.time", LocalTime::parse);
        if (time == null && input.error(field).isEmpty()) {
            input.refuse(field, "platform.input.missing");
        }
        return time == null ? LocalTime.MIDNIGHT : time;
    }

    static String words(Input input, String field, int most) {
        String words = input.text(field, most);
        if (words.length() == 1) {
            input.refuse(field, "meeting.refused.short");
        }
        return words;
    }

    static @Nullable String optional(Input input, String field, int most) {
        String words = input.optionalText(field, most);
        if (words != null && words.length() == 1) {
            input.refuse(field, "meeting.refused.short");
        }
        return words;
    }
}
