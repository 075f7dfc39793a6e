package id.jejaring.care;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How soon somebody must act: dated reference data, so that a past promise is judged by the rule of its day. */
@Component
class ResponseTimes {
    private final JdbcClient sql;

    ResponseTimes(JdbcClient sql) {
        this.sql = sql;
    }

    Duration untriaged(LocalDate day) {
        return minutes("untriaged", day);
    }

    Duration of(TriageLevel level, LocalDate day) {
        return minutes(level.name().toLowerCase(Locale.ROOT), day);
    }

    /** How many working days the owner has to say how it goes on. */
    int workingDays(NextStep.Event last, LocalDate day) {
        return sql.sql("""
                select working_days from care.next_step_time
                where after = :last and valid_from <= :day and (valid_to is null or valid_to > :day)
                """)
                .param("last", last.name().toLowerCase(Locale.ROOT))
                .param("day", day)
                .query(Integer.class)
                .single();
    }

    private Duration minutes(String level, LocalDate day) {
        return Duration.ofMinutes(sql.sql("""
                select minutes from care.response_time
                where level = :level and valid_from <= :day and (valid_to is null or valid_to > :day)
                """)
                .param("level", level)
                .param("day", day)
                .query(Integer.class)
                .single());
    }
}
