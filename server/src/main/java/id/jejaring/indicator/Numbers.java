package id.jejaring.indicator;

import id.jejaring.indicator.Tallies.Place;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
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
    private final PlaceValues values;
    private final Regions regions;

    Numbers(Tallies tallies, PlaceValues values, Regions regions) {
        this.tallies = tallies;
        this.values = values;
        this.regions = regions;
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
        return values.of(indicator, regency, months).getOrDefault(Place.ALL, Value.NOTHING);
    }

    /** One district of it. */
    @Transactional(readOnly = true)
    public Value value(Indicator indicator, RegionCode regency, RegionCode district, Months months) {
        return values.of(indicator, regency, months).getOrDefault(new Place(district, null), Value.NOTHING);
    }

    /** Districts and villages of a regency that the reader is told, in the order of their codes. */
    public record Places(List<Line> districts, List<Line> villages) {
        static final Places NONE = new Places(List.of(), List.of());

        public List<Line> of(RegionCode district) {
            return villages.stream()
                    .filter(line -> line.district().equals(district))
                    .toList();
        }
    }

    /**
     * A median of few is chance, so every village that has fewer than five times, or is not told, is given its district's and says so. Of
     * other numbers a village that is not told is missing. What belongs to no place has none.
     */
    @Transactional(readOnly = true)
    public Places places(Indicator indicator, RegionCode regency, Months months) {
        if (indicator.finest() == Indicator.Finest.REGENCY) {
            return Places.NONE;
        }
        Map<Place, Value> all = values.of(indicator, regency, months);
        Map<String, Line> districts = new TreeMap<>();
        Map<Integer, Line> villages = new TreeMap<>();
        all.forEach((place, value) -> {
            RegionCode district = place.district();
            if (district != null && place.village() == null) {
                districts.put(district.value(), new Line(district, null, value, false));
            } else if (district != null) {
                boolean few = indicator.kind().time() && value.n() < Tallies.FEWEST;
                Value whole = all.getOrDefault(new Place(district, null), Value.NOTHING);
                villages.put(place.village(), new Line(district, place.village(), few ? whole : value, few));
            }
        });
        if (indicator.kind().time()) {
            districts
                    .values()
                    .forEach(district -> missing(district, regency)
                            .forEach(village -> villages.putIfAbsent(
                                    village, new Line(district.district(), village, district.value(), true))));
        }
        return new Places(List.copyOf(districts.values()), List.copyOf(villages.values()));
    }

    /** Villages of a district that the reader may know of, whether or not something happened there. */
    private List<Integer> missing(Line district, RegionCode regency) {
        Scope reader = Scope.current();
        boolean whole = reader.regencies().contains(regency.value())
                || reader.districts().contains(district.district().value());
        return Arrays.stream(regions.villagesUnder(district.district()))
                .boxed()
                .filter(village -> whole || reader.villages().contains(village))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Line> districts(Indicator indicator, RegionCode regency, Months months) {
        return places(indicator, regency, months).districts();
    }

    @Transactional(readOnly = true)
    public List<Line> villages(Indicator indicator, RegionCode regency, RegionCode district, Months months) {
        return places(indicator, regency, months).of(district);
    }

    /** Over a district, or over all the reader sees of the regency: now, the period before, month by month. One statement for all. */
    @Transactional(readOnly = true)
    public List<Overview> overviews(List<Indicator> indicators, RegionCode regency, RegionCode place, Months months) {
        Glance glance = tallies.glance(indicators, regency, place, months);
        return indicators.stream().map(each -> overview(each, glance, months)).toList();
    }

    @Transactional(readOnly = true)
    public Overview overview(Indicator indicator, RegionCode regency, RegionCode place, Months months) {
        return overviews(List.of(indicator), regency, place, months).getFirst();
    }

    private static Overview overview(Indicator indicator, Glance glance, Months months) {
        List<Point> points = new ArrayList<>();
        Tally stock = glance.over(indicator.item(), Glance.Span.EARLIER)
                .and(glance.over(indicator.item(), Glance.Span.BEFORE));
        for (YearMonth month = months.first(); !month.isAfter(months.last()); month = month.plusMonths(1)) {
            Tally here = glance.at(indicator.item(), month);
            stock = stock.and(here);
            Tally told = indicator.kind() == Kind.STOCK ? stock : here;
            points.add(new Point(month, told.as(indicator.kind(), glance.at(indicator.base(), month))));
        }
        return new Overview(
                indicator,
                glance.value(indicator, Glance.Span.NOW),
                glance.value(indicator, Glance.Span.BEFORE),
                List.copyOf(points));
    }
}
