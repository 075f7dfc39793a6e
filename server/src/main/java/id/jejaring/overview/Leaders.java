package id.jejaring.overview;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.indicator.Overview;
import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Regions;
import id.jejaring.team.Coverage;
import id.jejaring.team.Standings;
import id.jejaring.team.TeamKinds;
import id.jejaring.work.WorkList;
import id.jejaring.work.WorkList.Lateness;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** For whoever decides and has one minute: how long people wait, where, whether it gets better, which promises are late. */
@Component
public class Leaders {
    static final String WAIT = "wait_median";
    private static final String NINE_OF_TEN = "wait_p90";
    private static final String VISITS = "visits_done";
    private final Indicators indicators;
    private final Numbers numbers;
    private final WorkList work;
    private final Standings teams;
    private final TeamKinds kinds;
    private final Regions regions;
    private final Scopes scopes;
    private final InstantSource clock;

    Leaders(
            Indicators indicators,
            Numbers numbers,
            WorkList work,
            Standings teams,
            TeamKinds kinds,
            Regions regions,
            Scopes scopes,
            InstantSource clock) {
        this.indicators = indicators;
        this.numbers = numbers;
        this.work = work;
        this.teams = teams;
        this.kinds = kinds;
        this.regions = regions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** @param late null where nothing is open */
    public record Place(
            RegionCode district,
            String name,
            Value waited,
            Value before,
            @Nullable Lateness late) {}

    /**
     * @param places districts, the longest wait first
     * @param teams null where the reader may not know them
     * @param unowned late items that nobody is there for: must be 0
     */
    public record View(
            String place,
            Months months,
            Value waited,
            Value before,
            Value nineOfTen,
            Value visits,
            List<Numbers.Point> course,
            List<Place> places,
            int late,
            int unowned,
            @Nullable Coverage teams) {
        /** Whether people wait shorter than a year ago: better, worse, same, unknown. */
        public String trend() {
            Double now = waited.value();
            Double then = before.value();
            if (now == null || then == null) {
                return "unknown";
            }
            return now.equals(then) ? "same" : now < then ? "better" : "worse";
        }
    }

    @Transactional(readOnly = true)
    public View of(Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
        Months year = Months.yearUntil(today);
        RegionCode regency = actor.regency();
        Indicator wait = indicator(WAIT, today);
        Map<RegionCode, Lateness> late =
                work.lateness().stream().collect(Collectors.toMap(Lateness::district, Function.identity()));
        List<Overview> all = numbers.overviews(
                List.of(wait, indicator(NINE_OF_TEN, today), indicator(VISITS, today)), regency, regency, year);
        return new View(
                regions.name(actor.post().region()),
                year,
                all.getFirst().now(),
                all.getFirst().before(),
                all.get(1).now(),
                all.get(2).now(),
                all.getFirst().course(),
                places(wait, regency, year, late),
                late.values().stream().mapToInt(Lateness::late).sum(),
                work.unowned(),
                coverage(actor));
    }

    private List<Place> places(Indicator wait, RegionCode regency, Months year, Map<RegionCode, Lateness> late) {
        Map<RegionCode, Value> before = numbers.districts(wait, regency, year.before()).stream()
                .collect(Collectors.toMap(Numbers.Line::district, Numbers.Line::value));
        return numbers.districts(wait, regency, year).stream()
                .map(line -> new Place(
                        line.district(),
                        regions.name(line.district()),
                        line.value(),
                        before.getOrDefault(line.district(), new Value(null, 0, 0)),
                        late.get(line.district())))
                .sorted(Comparator.comparing(
                        (Place place) -> place.waited().value(), Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private @Nullable Coverage coverage(Actor actor) {
        RegionCode place = actor.post().region();
        return scopes.within(
                actor.scopeFor(Action.READ_TEAMS),
                () -> kinds.of(place).stream()
                        .findFirst()
                        .flatMap(kind -> teams.coverage(place, kind))
                        .orElse(null));
    }

    private Indicator indicator(String code, LocalDate day) {
        return indicators.find(code, day).orElseThrow();
    }
}
