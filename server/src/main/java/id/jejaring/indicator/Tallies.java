package id.jejaring.indicator;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    /** @param own the reader may see the people of all of it, so it was not left out for being small */
    record Told(Tally tally, boolean own) {}

    /** A stock counts from the beginning. */
    Map<Place, Told> of(RegionCode regency, String item, Kind kind, Months months) {
        Map<Place, Told> tallies = new HashMap<>();
        sql.sql("""
                select district_code, village_no, own, facts, total, timed, median, p90, people
                from indicator.tally(:regency, :item, :shown, :first, :last, :fewest)
                """)
                .param("regency", regency.value())
                .param("item", item)
                .param("shown", kind.shown())
                .param("first", kind == Kind.STOCK ? EVER : months.from())
                .param("last", months.to())
                .param("fewest", FEWEST)
                .query(row -> {
                    tallies.put(place(row), new Told(tally(row), row.getBoolean("own")));
                });
        return tallies;
    }

    /** Of a district or the regency, for all indicators at once. */
    Glance glance(Collection<Indicator> indicators, RegionCode regency, RegionCode place, Months months) {
        Map<Glance.Part, Tally> tallies = new HashMap<>();
        sql.sql("""
                select item, month, span, facts, total, timed, median, p90, people
                from indicator.glance(:regency, :wanted, :ever, :once, :place, :first, :middle, :last)
                """)
                .param("regency", regency.value())
                .param(
                        "wanted",
                        indicators.stream()
                                .flatMap(each -> Stream.of(each.item(), each.base()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toArray(String[]::new))
                .param("ever", items(indicators, Kind.STOCK))
                .param("once", items(indicators, Kind.DISTINCT))
                .param("place", place.value())
                .param("first", months.before().from())
                .param("middle", months.from())
                .param("last", months.to())
                .query(row -> {
                    tallies.put(part(row), tally(row));
                });
        return new Glance(tallies);
    }

    private static String[] items(Collection<Indicator> indicators, Kind kind) {
        return indicators.stream()
                .filter(each -> each.kind() == kind)
                .map(Indicator::item)
                .toArray(String[]::new);
    }

    private static Glance.Part part(ResultSet row) throws SQLException {
        LocalDate month = Rows.dayOrNull(row, "month");
        String span = row.getString("span");
        return new Glance.Part(
                row.getString("item"),
                month == null ? null : YearMonth.from(month),
                span == null ? null : Glance.Span.valueOf(span.toUpperCase(Locale.ROOT)));
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
