package id.jejaring.screening;

import id.jejaring.access.EachBody;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import id.jejaring.screening.Instruments.Kept;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the phones of every regency which instruments are in force: at start, when a day brings or ends one, and soon after a new
 * regency has its first post. What was told already is not told again.
 */
@Component
class InstrumentFeed {
    private final Instruments instruments;
    private final ToldInstruments told;
    private final EachBody each;
    private final Regions regions;
    private final InstantSource clock;
    private final Map<RegionCode, List<Kept>> seen = new HashMap<>();

    InstrumentFeed(Instruments instruments, ToldInstruments told, EachBody each, Regions regions, InstantSource clock) {
        this.instruments = instruments;
        this.told = told;
        this.each = each;
        this.regions = regions;
        this.clock = clock;
    }

    synchronized void round() {
        each.run(Scope.NOTHING, this::round);
    }

    private void round(RegionCode body) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(body));
        List<Kept> current = instruments.current(today).toList();
        if (!current.equals(seen.get(body))) {
            told.tell(body, current);
            seen.put(body, current);
        }
    }
}
