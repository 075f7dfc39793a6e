package id.jejaring.referral;

import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How soon each step must be taken: dated reference data, so that a past promise is judged by the rule of its day. */
@Component
class StepTimes {
    private final JdbcClient sql;
    private final Regions regions;

    StepTimes(JdbcClient sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    enum Step {
        ANSWER,
        REFER_ELSEWHERE,
        ARRIVAL,
        STAY,
        DISCHARGE,
        FIND_FAMILY,
        RECEIVE_BACK,
        FIRST_VISIT,
        /** How long the hospital still reads afterwards. */
        READING,
        /** How long a link opens. */
        LINK
    }

    /** From that moment on, by the rule of its day. */
    Instant due(Step step, Urgency urgency, RegionCode regency, Instant from) {
        return from.plus(length(step, urgency, LocalDate.ofInstant(from, regions.zone(regency))));
    }

    private Duration length(Step step, Urgency urgency, LocalDate day) {
        return Duration.ofMinutes(sql.sql("""
                select minutes from referral.response_time
                where step = :step and urgency in (:urgency, 'any') and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by urgency = 'any' limit 1
                """)
                .param("step", lower(step))
                .param("urgency", lower(urgency))
                .param("day", day)
                .query(Integer.class)
                .single());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
