package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums cells as far as the reader sees them; the database leaves out what would tell a name. */
@Component
class Tallies {
    /** Fewer facts of a village are not told to somebody who may not see its people. */
    static final int FEWEST = 5;

    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);
    private final JdbcClient sql;

    Tallies(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param district null for all together; @param village null for its district */
    record Place(@Nullable RegionCode district, @Nullable Integer village) {
        static final Place ALL = new Place(null, null);
    }

    /** A stock counts from the beginning. */
    Map<Place, Tally> of(RegionCode regency, String item, Kind kind, Months months) {
        Map<Place, Tally> tallies = new HashMap<>();
        sql.sql("""
                select district_code, village_no, facts, total, timed, median, p90, people
                from indicator.tally(:regency, :item, :first, :last, :fewest)
                """)
                .param("regency", regency.value())
                .param("item", item)
                .param("first", kind == Kind.STOCK ? EVER : months.from())
                .param("last", months.to())
                .param("fewest", FEWEST)
                .query(row -> {
                    tallies.put(place(row), tally(row));
                });
        return tallies;
    }

    /** Month by month, in order; months without facts are missing. @param place a district or the regency */
    Map<YearMonth, Tally> course(RegionCode regency, String item, RegionCode place, Kind kind, Months months) {
        Map<YearMonth, Tally> course = new LinkedHashMap<>();
        sql.sql("""
                select month, facts, total, timed, median, p90, people
                from indicator.course(:regency, :item, :place, :first, :last)
                """)
                .param("regency", regency.value())
                .param("item", item)
                .param("place", place.value())
                .param("first", kind == Kind.STOCK ? EVER : months.from())
                .param("last", months.to())
                .query(row -> {
                    course.put(YearMonth.from(Rows.day(row, "month")), tally(row));
                });
        return course;
    }

    private static Place place(ResultSet row) throws SQLException {
        String district = row.getString("district_code");
        return new Place(district == null ? null : new RegionCode(district), Rows.intOrNull(row, "village_no"));
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getLong("facts"),
                row.getLong("total"),
                row.getLong("timed"),
                row.getObject("median", Double.class),
                row.getObject("p90", Double.class),
                row.getLong("people"));
    }
}
