package id.jejaring.meeting;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.indicator.Months;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ActionQueries {
    private final JdbcClient sql;

    ActionQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<MeetingAction> all(RegionCode regency) {
        return sql.sql("""
                select regency_code, id, meeting_id, decision_id, words, region_code, village_no, owner_id, verifier_id, due_on, due_at,
                    working_days, indicator_code, indicator_from, first_month, last_month, decided_at, decided_by
                from meeting.action where regency_code = :regency order by decided_at, id
                """)
                .param("regency", regency.value())
                .query(ActionQueries::action)
                .list();
    }

    List<MeetingAction> byIds(RegionCode regency, Collection<UUID> ids) {
        return all(regency).stream().filter(action -> ids.contains(action.id())).toList();
    }

    Optional<MeetingAction> find(RegionCode regency, UUID id) {
        return byIds(regency, List.of(id)).stream().findFirst();
    }

    /** So that two who write a step do it one after the other. */
    void lock(MeetingAction action) {
        sql.sql("select id from meeting.action where regency_code = :regency and id = :id for update")
                .param("regency", action.regency().value())
                .param("id", action.id())
                .query(row -> {});
    }

    void add(MeetingAction action) {
        sql.sql("""
                insert into meeting.action (regency_code, id, meeting_id, decision_id, words, region_code, village_no, owner_id, verifier_id,
                    due_on, due_at, working_days, indicator_code, indicator_from, first_month, last_month, decided_at, decided_by)
                values (:regency, :id, :meeting, :decision, :words, :region, :village, :owner, :verifier, :dueOn, :dueAt, :days,
                    :indicator, :since, :first, :last, :at, :by)
                """)
                .param("regency", action.regency().value())
                .param("id", action.id())
                .param("meeting", action.meeting())
                .param("decision", action.decision())
                .param("words", action.words())
                .param("region", action.region().value())
                .param("village", action.villageNo())
                .param("owner", action.owner())
                .param("verifier", action.verifier())
                .param("dueOn", action.dueOn())
                .param("dueAt", at(action.dueAt()))
                .param("days", action.workingDays())
                .param("indicator", action.measure().indicator())
                .param("since", action.measure().since())
                .param("first", action.measure().months().first().atDay(1))
                .param("last", action.measure().months().last().atDay(1))
                .param("at", at(action.decidedAt()))
                .param("by", action.decidedBy())
                .update();
    }

    private static MeetingAction action(ResultSet row, int n) throws SQLException {
        return new MeetingAction(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "meeting_id"),
                Rows.id(row, "decision_id"),
                row.getString("words"),
                new RegionCode(row.getString("region_code")),
                row.getInt("village_no"),
                Rows.id(row, "owner_id"),
                Rows.id(row, "verifier_id"),
                Rows.day(row, "due_on"),
                Rows.time(row, "due_at"),
                Rows.intOrNull(row, "working_days"),
                new MeetingAction.Measure(
                        row.getString("indicator_code"),
                        Rows.day(row, "indicator_from"),
                        new Months(
                                YearMonth.from(Rows.day(row, "first_month")),
                                YearMonth.from(Rows.day(row, "last_month")))),
                Rows.time(row, "decided_at"),
                Rows.id(row, "decided_by"));
    }
}
