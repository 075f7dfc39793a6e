package id.jejaring.meeting;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was invited, and who came. */
@Component
class AttendanceQueries {
    private final JdbcClient sql;

    AttendanceQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Invitation> invited(MeetingDay day) {
        return sql.sql("""
                select id, day_id, party, position_id, office from meeting.invitation
                where regency_code = :regency and day_id = :day
                order by array_position(array['camat', 'village', 'puskesmas', 'hospital', 'office', 'other'], party), office, id
                """)
                .param("regency", day.regency().value())
                .param("day", day.id())
                .query((row, n) -> new Invitation(
                        Rows.id(row, "id"),
                        Rows.id(row, "day_id"),
                        Party.valueOf(row.getString("party").toUpperCase(Locale.ROOT)),
                        Rows.idOrNull(row, "position_id"),
                        row.getString("office")))
                .list();
    }

    /** @return false when that post or office was invited already */
    boolean invite(RegionCode regency, Invitation invitation, Instant now, UUID by) {
        return sql.sql("""
                insert into meeting.invitation (regency_code, id, day_id, party, position_id, office, invited_at, invited_by)
                values (:regency, :id, :day, :party, :post, :office, :now, :by)
                on conflict do nothing
                """)
                        .param("regency", regency.value())
                        .param("id", invitation.id())
                        .param("day", invitation.day())
                        .param("party", invitation.party().name().toLowerCase(Locale.ROOT))
                        .param("post", invitation.post())
                        .param("office", invitation.office())
                        .param("now", at(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    List<Attendance> attended(MeetingDay day) {
        return sql.sql("""
                select id, day_id, invitation_id, guest, reason, deputy, remote, way, at from meeting.attendance
                where regency_code = :regency and day_id = :day
                order by at, id
                """)
                .param("regency", day.regency().value())
                .param("day", day.id())
                .query((row, n) -> new Attendance(
                        Rows.id(row, "id"),
                        Rows.id(row, "day_id"),
                        Rows.idOrNull(row, "invitation_id"),
                        row.getString("guest"),
                        row.getString("reason"),
                        row.getString("deputy"),
                        row.getBoolean("remote"),
                        Attendance.Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)),
                        Rows.time(row, "at")))
                .list();
    }

    /** @return false when it was recorded already */
    boolean add(RegionCode regency, Attendance attendance, UUID by) {
        return sql.sql("""
                insert into meeting.attendance (regency_code, id, day_id, invitation_id, guest, reason, deputy, remote, way, at, by)
                values (:regency, :id, :day, :invitation, :guest, :reason, :deputy, :remote, :way, :at, :by)
                on conflict do nothing
                """)
                        .param("regency", regency.value())
                        .param("id", attendance.id())
                        .param("day", attendance.day())
                        .param("invitation", attendance.invitation())
                        .param("guest", attendance.guest())
                        .param("reason", attendance.reason())
                        .param("deputy", attendance.deputy())
                        .param("remote", attendance.remote())
                        .param("way", attendance.way().name().toLowerCase(Locale.ROOT))
                        .param("at", at(attendance.at()))
                        .param("by", by)
                        .update()
                == 1;
    }
}
