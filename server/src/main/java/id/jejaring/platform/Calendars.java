package id.jejaring.platform;

import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The working days of a regency as they are known today, and the holidays behind them. */
@Component
public class Calendars {
    /** Of the whole country. */
    public static final String EVERYWHERE = "00";

    private final JdbcClient sql;

    Calendars(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param body {@value #EVERYWHERE}, or the regency that keeps this day for itself */
    public record Holiday(String body, LocalDate day, String name, String source) {}

    /** @param day on which the hours must be in force */
    @Transactional(readOnly = true)
    public WorkingDays of(String regency, ZoneId zone, LocalDate day) {
        Map<DayOfWeek, WorkingDays.Hours> hours = new EnumMap<>(DayOfWeek.class);
        sql.sql("""
                select weekday, opens, closes from platform.office_hours
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                """).param("day", day).query(row -> {
            hours.put(
                    DayOfWeek.of(row.getInt("weekday")),
                    new WorkingDays.Hours(
                            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
        });
        Set<LocalDate> free = holidays(regency, day).stream().map(Holiday::day).collect(Collectors.toSet());
        return new WorkingDays(zone, hours, free);
    }

    /** From a day on, the country's and the regency's own, in order. */
    @Transactional(readOnly = true)
    public List<Holiday> holidays(String regency, LocalDate from) {
        return sql.sql("""
                select regency_code, day, name, source from platform.holiday
                where regency_code in (:everywhere, :regency) and day >= :from
                order by day, regency_code
                """)
                .param("everywhere", EVERYWHERE)
                .param("regency", regency)
                .param("from", from)
                .query(Calendars::holiday)
                .list();
    }

    /** @return false when that day was a holiday there already */
    @Transactional
    public boolean add(Holiday holiday) {
        return sql.sql("""
                insert into platform.holiday (regency_code, day, name, source) values (:body, :day, :name, :source)
                on conflict do nothing
                """)
                        .param("body", holiday.body())
                        .param("day", holiday.day())
                        .param("name", holiday.name())
                        .param("source", holiday.source())
                        .update()
                == 1;
    }

    @Transactional
    public boolean remove(String body, LocalDate day) {
        return sql.sql("delete from platform.holiday where regency_code = :body and day = :day")
                        .param("body", body)
                        .param("day", day)
                        .update()
                == 1;
    }

    private static Holiday holiday(ResultSet row, int n) throws SQLException {
        return new Holiday(
                row.getString("regency_code"), Rows.day(row, "day"), row.getString("name"), row.getString("source"));
    }
}
