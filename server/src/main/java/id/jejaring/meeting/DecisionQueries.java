package id.jejaring.meeting;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decisions, and what happened to the actions that came of them. */
@Component
class DecisionQueries {
    private final JdbcClient sql;

    DecisionQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<MeetingDecision> of(Meeting meeting) {
        return sql.sql("""
                select id, meeting_id, no, words from meeting.decision
                where regency_code = :regency and meeting_id = :meeting order by no
                """)
                .param("regency", meeting.regency().value())
                .param("meeting", meeting.id())
                .query((row, n) -> new MeetingDecision(
                        Rows.id(row, "id"), Rows.id(row, "meeting_id"), row.getInt("no"), row.getString("words")))
                .list();
    }

    /** @return false when that id is taken, be it by another meeting */
    boolean add(RegionCode regency, MeetingDecision decision, Instant now, UUID by) {
        return sql.sql("""
                insert into meeting.decision (regency_code, id, meeting_id, no, words, entered_at, entered_by)
                values (:regency, :id, :meeting, :no, :words, :now, :by)
                on conflict (regency_code, id) do nothing
                """)
                        .param("regency", regency.value())
                        .param("id", decision.id())
                        .param("meeting", decision.meeting())
                        .param("no", decision.no())
                        .param("words", decision.words())
                        .param("now", at(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    List<ActionStep> steps(RegionCode regency, List<UUID> actions) {
        return actions.isEmpty()
                ? List.of()
                : sql.sql("""
                select id, action_id, kind, words, due_on, value, at, by from meeting.step
                where regency_code = :regency and action_id = any(:actions) order by at, id
                """)
                        .param("regency", regency.value())
                        .param("actions", actions.toArray(UUID[]::new))
                        .query((row, n) -> new ActionStep(
                                Rows.id(row, "id"),
                                Rows.id(row, "action_id"),
                                StepKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                                row.getString("words"),
                                Rows.dayOrNull(row, "due_on"),
                                row.getObject("value", Double.class),
                                Rows.time(row, "at"),
                                Rows.id(row, "by")))
                        .list();
    }

    /** @return false when it was written already */
    boolean add(RegionCode regency, ActionStep step) {
        return sql.sql("""
                insert into meeting.step (regency_code, id, action_id, kind, words, due_on, value, at, by)
                values (:regency, :id, :action, :kind, :words, :due, :value, :at, :by)
                on conflict (regency_code, id) do nothing
                """)
                        .param("regency", regency.value())
                        .param("id", step.id())
                        .param("action", step.action())
                        .param("kind", step.kind().name().toLowerCase(Locale.ROOT))
                        .param("words", step.words())
                        .param("due", step.dueOn())
                        .param("value", step.value())
                        .param("at", at(step.at()))
                        .param("by", step.by())
                        .update()
                == 1;
    }

    Optional<MeetingDecision> decision(Meeting meeting, UUID id) {
        return of(meeting).stream().filter(decision -> decision.id().equals(id)).findFirst();
    }
}
