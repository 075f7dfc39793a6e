package id.jejaring.meeting;

import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Population;
import id.jejaring.region.PopulationFigure;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Numbers of a regency and its districts for a meeting. They must not depend on who asks, so the scope of the whole regency is lent;
 * districts and regencies only, never a village.
 */
@Component
class FreezeNumbers {
    private static final Value NONE = new Value(null, 0, 0);
    private final Indicators indicators;
    private final Numbers numbers;
    private final Population population;
    private final Regions regions;
    private final Scopes scopes;

    FreezeNumbers(Indicators indicators, Numbers numbers, Population population, Regions regions, Scopes scopes) {
        this.indicators = indicators;
        this.numbers = numbers;
        this.population = population;
        this.regions = regions;
        this.scopes = scopes;
    }

    Optional<Indicator> definition(MeetingAction.Measure measure) {
        return indicators.find(measure.indicator(), measure.since());
    }

    List<Baseline> of(Indicator indicator, RegionCode regency, Months months) {
        Map<RegionCode, Value> values = values(indicator, regency, months);
        List<RegionCode> places = Stream.concat(
                        Stream.of(regency), regions.children(regency).stream().map(Region::code))
                .toList();
        Map<RegionCode, PopulationFigure> people = population.latest(places);
        return places.stream()
                .map(place -> new Baseline(
                        place,
                        values.getOrDefault(place, NONE),
                        Optional.ofNullable(people.get(place))
                                .map(PopulationFigure::people)
                                .orElse(null)))
                .toList();
    }

    Map<RegionCode, Value> values(Indicator indicator, RegionCode regency, Months months) {
        return scopes.within(Scope.current().widened(regency.value()), () -> {
            Map<RegionCode, Value> values = new HashMap<>();
            values.put(regency, numbers.value(indicator, regency, months));
            numbers.districts(indicator, regency, months).forEach(line -> values.put(line.district(), line.value()));
            return values;
        });
    }
}
