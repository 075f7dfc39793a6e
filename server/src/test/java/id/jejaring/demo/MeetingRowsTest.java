package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeetingRowsTest {
    @Test
    void the_same_seed_gives_the_same_meetings() {
        assertThat(MeetingRows.of(DemoGround.invention(10, 7)).digest())
                .isEqualTo(MeetingRows.of(DemoGround.invention(10, 7)).digest())
                .isNotEqualTo(MeetingRows.of(DemoGround.invention(10, 8)).digest());
    }

    @Test
    void the_second_meeting_has_two_days_and_began_144_days_after_the_first() {
        List<LocalDate> days = MeetingRows.of(DemoGround.invention(10, 7)).lines("meeting.day").stream()
                .map(line -> LocalDate.parse(line.split("\t")[3]))
                .toList();
        assertThat(days).hasSize(3);
        assertThat(days.get(0).plusDays(144)).isEqualTo(days.get(1));
        assertThat(days.get(1).plusDays(1)).isEqualTo(days.get(2));
    }

    @Test
    void nobody_has_come_to_the_day_that_only_begins() {
        Sheets rows = MeetingRows.of(DemoGround.invention(10, 7));
        String today = rows.lines("meeting.day").getLast().split("\t")[1];
        assertThat(rows.lines("meeting.attendance")).isNotEmpty().noneMatch(line -> line.contains(today));
    }

    @Test
    void what_is_not_done_is_somebodys_work() {
        Sheets rows = MeetingRows.of(DemoGround.invention(10, 7));
        assertThat(rows.rows("meeting.action")).isEqualTo(4);
        assertThat(rows.rows("work.item")).isEqualTo(3);
        assertThat(rows.lines("meeting.baseline")).noneMatch(line -> line.endsWith("\\N"));
    }
}
