package id.jejaring.meeting;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings and their days. */
@Component
class MeetingQueries {
    private final JdbcClient sql;

    MeetingQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Meeting> all(RegionCode regency) {
        return sql.sql("""
                select regency_code, id, title, number, organiser_id, follows from meeting.meeting
                where regency_code = :regency order by entered_at, id
                """)
                .param("regency", regency.value())
                .query(MeetingQueries::meeting)
                .list();
    }

    Optional<Meeting> find(RegionCode regency, UUID id) {
        return all(regency).stream().filter(meeting -> meeting.id().equals(id)).findFirst();
    }

    /** So that two who write into one meeting do it one after the other. */
    void lock(Meeting meeting) {
        sql.sql("select id from meeting.meeting where regency_code = :regency and id = :id for update")
                .param("regency", meeting.regency().value())
                .param("id", meeting.id())
                .query(row -> {});
    }

    void add(Meeting meeting, Instant now, UUID by) {
        sql.sql("""
                insert into meeting.meeting (regency_code, id, title, number, organiser_id, follows, entered_at, entered_by)
                values (:regency, :id, :title, :number, :organiser, :follows, :now, :by)
                """)
                .param("regency", meeting.regency().value())
                .param("id", meeting.id())
                .param("title", meeting.title())
                .param("number", meeting.number())
                .param("organiser", meeting.organiser())
                .param("follows", meeting.follows())
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    void follow(Meeting meeting, @Nullable UUID follows) {
        sql.sql("update meeting.meeting set follows = :follows where regency_code = :regency and id = :id")
                .param("follows", follows)
                .param("regency", meeting.regency().value())
                .param("id", meeting.id())
                .update();
    }

    List<MeetingDay> days(RegionCode regency) {
        return sql.sql("""
                select regency_code, id, meeting_id, held_on, starts, ends, place, mode, opener, representing, audience, code
                from meeting.day where regency_code = :regency order by held_on, starts, id
                """)
                .param("regency", regency.value())
                .query(MeetingQueries::day)
                .list();
    }

    Optional<MeetingDay> day(RegionCode regency, UUID id) {
        return days(regency).stream().filter(day -> day.id().equals(id)).findFirst();
    }

    void add(MeetingDay day, Instant now, UUID by) {
        sql.sql("""
                insert into meeting.day (regency_code, id, meeting_id, held_on, starts, ends, place, mode, opener, representing, audience, code,
                    entered_at, entered_by)
                values (:regency, :id, :meeting, :on, :starts, :ends, :place, :mode, :opener, :representing, :audience, :code, :now, :by)
                """)
                .param("regency", day.regency().value())
                .param("id", day.id())
                .param("meeting", day.meeting())
                .param("on", day.heldOn())
                .param("starts", day.starts())
                .param("ends", day.ends())
                .param("place", day.place())
                .param("mode", day.mode().name().toLowerCase(Locale.ROOT))
                .param("opener", day.opener())
                .param("representing", day.representing())
                .param("audience", day.audience())
                .param("code", day.code())
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    private static Meeting meeting(ResultSet row, int n) throws SQLException {
        return new Meeting(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getString("title"),
                row.getString("number"),
                Rows.id(row, "organiser_id"),
                Rows.idOrNull(row, "follows"));
    }

    private static MeetingDay day(ResultSet row, int n) throws SQLException {
        return new MeetingDay(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "meeting_id"),
                Rows.day(row, "held_on"),
                row.getObject("starts", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getString("place"),
                DayMode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                row.getString("opener"),
                row.getString("representing"),
                row.getString("audience"),
                Rows.id(row, "code"));
    }
}
