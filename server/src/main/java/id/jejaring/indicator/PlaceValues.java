package id.jejaring.indicator;

import id.jejaring.indicator.Tallies.Place;
import id.jejaring.indicator.Tallies.Told;
import id.jejaring.kernel.RegionCode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an indicator comes to in each place, as far as the reader is told. */
@Component
class PlaceValues {
    private final Tallies tallies;

    PlaceValues(Tallies tallies) {
        this.tallies = tallies;
    }

    /** Of every place the reader is told. */
    Map<Place, Value> of(Indicator indicator, RegionCode regency, Months months) {
        Map<Place, Told> own = tallies.of(regency, indicator.item(), indicator.kind(), months);
        if (indicator.base() == null) {
            Map<Place, Value> values = new HashMap<>();
            own.forEach((place, told) -> values.put(place, told.tally().as(indicator.kind(), Tally.NONE)));
            return values;
        }
        return shares(own, tallies.of(regency, indicator.base(), indicator.kind(), months));
    }

    /** Where one of both was left out for being small, a share would say of the other what it is not. */
    private static Map<Place, Value> shares(Map<Place, Told> parts, Map<Place, Told> wholes) {
        Map<Place, Value> values = new HashMap<>();
        Stream.concat(parts.keySet().stream(), wholes.keySet().stream())
                .distinct()
                .forEach(place -> {
                    Told part = parts.get(place);
                    Told whole = wholes.get(place);
                    boolean both = part != null && whole != null;
                    if (both || place.village() == null || part != null && part.own() || whole != null && whole.own()) {
                        values.put(place, tally(part).as(Kind.SHARE, tally(whole)));
                    }
                });
        return values;
    }

    private static Tally tally(@Nullable Told told) {
        return told == null ? Tally.NONE : told.tally();
    }
}
