package id.jejaring.indicator;

import id.jejaring.indicator.Tallies.Place;
import id.jejaring.kernel.RegionCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Numbers of the places a reader sees: now, before, month by month, district by district. */
@Component
public class Numbers {
    private final Tallies tallies;

    Numbers(Tallies tallies) {
        this.tallies = tallies;
    }

    /** @param place a district, or the regency for all the reader sees of it */
    public record Point(YearMonth month, Value value) {}

    /**
     * @param villageNo null for a whole district
     * @param borrowed the village has too few; this is its district's number
     */
    public record Line(RegionCode district, @Nullable Integer villageNo, Value value, boolean borrowed) {}

    /** Everything the reader sees of a regency together. */
    @Transactional(readOnly = true)
    public Value value(Indicator indicator, RegionCode regency, Months months) {
        return all(indicator, regency, months).getOrDefault(Place.ALL, Value.NOTHING);
    }

    /** One district of it. */
    @Transactional(readOnly = true)
    public Value value(Indicator indicator, RegionCode regency, RegionCode district, Months months) {
        return all(indicator, regency, months).getOrDefault(new Place(district, null), Value.NOTHING);
    }

    /** The districts the reader sees, in the order of their codes. */
    @Transactional(readOnly = true)
    public List<Line> districts(Indicator indicator, RegionCode regency, Months months) {
        Map<String, Line> lines = new TreeMap<>();
        all(indicator, regency, months).forEach((place, value) -> {
            if (place.district() != null && place.village() == null) {
                lines.put(place.district().value(), new Line(place.district(), null, value, false));
            }
        });
        return List.copyOf(lines.values());
    }

    /**
     * Villages of a district. A median of few is chance, so a village that has fewer than five times is given its district's and
     * says so; a village that is not told is missing.
     */
    @Transactional(readOnly = true)
    public List<Line> villages(Indicator indicator, RegionCode regency, RegionCode district, Months months) {
        Map<Place, Value> all = all(indicator, regency, months);
        Value whole = all.getOrDefault(new Place(district, null), Value.NOTHING);
        Map<Integer, Line> lines = new TreeMap<>();
        all.forEach((place, value) -> {
            if (district.equals(place.district()) && place.village() != null) {
                boolean few = indicator.kind().time() && value.n() < Tallies.FEWEST;
                lines.put(place.village(), new Line(district, place.village(), few ? whole : value, few));
            }
        });
        return List.copyOf(lines.values());
    }

    /** Month by month over a district, or over all the reader sees of the regency. */
    @Transactional(readOnly = true)
    public List<Point> course(Indicator indicator, RegionCode regency, RegionCode place, Months months) {
        Map<YearMonth, Tally> own = tallies.course(regency, indicator.item(), place, indicator.kind(), months);
        Map<YearMonth, Tally> base = indicator.base() == null
                ? Map.of()
                : tallies.course(regency, indicator.base(), place, indicator.kind(), months);
        List<Point> points = new ArrayList<>();
        long stock = own.entrySet().stream()
                .filter(each -> each.getKey().isBefore(months.first()))
                .mapToLong(each -> each.getValue().total())
                .sum();
        for (YearMonth month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            Tally here = own.getOrDefault(month, Tally.NONE);
            stock += here.total();
            Value value = indicator.kind() == Kind.STOCK
                    ? new Value((double) stock, here.facts(), here.facts())
                    : here.as(indicator.kind(), base.getOrDefault(month, Tally.NONE));
            points.add(new Point(month, value));
        }
        return List.copyOf(points);
    }

    private Map<Place, Value> all(Indicator indicator, RegionCode regency, Months months) {
        Map<Place, Tally> own = tallies.of(regency, indicator.item(), indicator.kind(), months);
        Map<Place, Tally> base =
                indicator.base() == null ? Map.of() : tallies.of(regency, indicator.base(), indicator.kind(), months);
        Map<Place, Value> values = new java.util.HashMap<>();
        base.forEach((place, of) ->
                values.put(place, own.getOrDefault(place, Tally.NONE).as(indicator.kind(), of)));
        own.forEach((place, tally) ->
                values.put(place, tally.as(indicator.kind(), base.getOrDefault(place, Tally.NONE))));
        return values;
    }
}
