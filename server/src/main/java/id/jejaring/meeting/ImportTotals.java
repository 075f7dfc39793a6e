package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes totals of the time before this program, so that the first packet is not empty. All lines or none. */
@Component
public class ImportTotals {
    private static final int LONGEST = 80_000;
    private final BaselineQueries baselines;
    private final Indicators indicators;
    private final Regions regions;
    private final MeetingGround ground;
    private final Audit audit;
    private final InstantSource clock;

    ImportTotals(
            BaselineQueries baselines,
            Indicators indicators,
            Regions regions,
            MeetingGround ground,
            Audit audit,
            InstantSource clock) {
        this.baselines = baselines;
        this.indicators = indicators;
        this.regions = regions;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is wrong stands in the input. */
    @Transactional
    public Outcome take(Input input, Actor actor) {
        RegionCode regency = actor.regency();
        if (!ground.kept(actor)) {
            return new Outcome.NotFound();
        }
        LocalDate today = ground.today(regency);
        Set<RegionCode> places = Stream.concat(
                        Stream.of(regency), regions.children(regency).stream().map(Region::code))
                .collect(Collectors.toSet());
        Set<String> codes = indicators.on(today).stream().map(Indicator::code).collect(Collectors.toSet());
        String text = input.text(TotalsCsv.FIELD, LONGEST);
        List<ImportedTotal> totals = input.ok()
                ? new TotalsCsv(places, codes, YearMonth.from(today).minusMonths(1)).read(input, text)
                : List.of();
        if (!input.ok()) {
            return new Outcome.Refused(List.of());
        }
        baselines.record(regency, totals, clock.instant(), actor.post().id());
        audit.record(actor, Action.KEEP_MEETINGS, "imported_totals", null, totals.size() + " rows");
        return new Outcome.Done(actor.post().id());
    }

    @Transactional(readOnly = true)
    public List<ImportedTotal> all(Actor actor) {
        return ground.kept(actor) ? baselines.imported(actor.regency()) : List.of();
    }

    @Transactional(readOnly = true)
    public List<Indicator> indicators(Actor actor) {
        return indicators.on(ground.today(actor.regency()));
    }
}
