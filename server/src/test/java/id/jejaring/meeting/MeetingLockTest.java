package id.jejaring.meeting;

import static id.jejaring.meeting.Chamber.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.OpenGuard;
import id.jejaring.access.Staff;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row security alone, the application's own checks switched off. */
@JejaringTest
@SpringBootTest
@Import(OpenGuard.class)
class MeetingLockTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    KeepMeeting meetings;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    Chamber chamber;

    @BeforeEach
    void enter() {
        chamber = Chamber.of(beans);
    }

    @Test
    void an_office_of_the_regency_reads_its_meetings_and_no_other_does() {
        UUID meeting = chamber.held(TODAY, null).meeting();
        assertThat(read(chamber.camat, Action.READ_MEETINGS)).contains(meeting);
        assertThat(read(chamber.secretary, Action.READ_MEETINGS)).contains(meeting);
        assertThat(read(chamber.far, Action.READ_MEETINGS)).doesNotContain(meeting);
    }

    @Test
    void no_other_action_opens_a_meeting() {
        chamber.held(TODAY, null);
        assertThat(read(chamber.secretary, Action.READ_LATENESS)).isEmpty();
        assertThat(read(chamber.camat, Action.READ_WORK)).isEmpty();
    }

    @Test
    void another_regency_writes_no_meeting_here() {
        Meeting meeting = chamber.meeting(null);
        assertThatThrownBy(() -> chamber.as(
                        chamber.far,
                        Action.KEEP_MEETINGS,
                        actor -> meetings.call(meeting, Chamber.day(meeting.id(), TODAY), actor)))
                .hasStackTraceContaining("row-level security policy");
    }

    private List<UUID> read(Staff.Member who, Action action) {
        return chamber.actor(who)
                .scopeFor(action)
                .call(() -> transaction.execute(status -> sql.sql("select id from meeting.meeting")
                        .query(UUID.class)
                        .list()));
    }
}
