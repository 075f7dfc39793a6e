package id.jejaring.indicator.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.indicator.Overview;
import id.jejaring.indicator.PeopleBehind;
import id.jejaring.indicator.SilentVillages;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the work comes to: every indicator at a glance, and each by district, village and month. */
@Controller
class NumberPages {
    static final int HIGH = 120;
    private final Indicators indicators;
    private final Numbers numbers;
    private final SilentVillages silence;
    private final PeopleBehind behind;
    private final Regions regions;
    private final InstantSource clock;

    NumberPages(
            Indicators indicators,
            Numbers numbers,
            SilentVillages silence,
            PeopleBehind behind,
            Regions regions,
            InstantSource clock) {
        this.indicators = indicators;
        this.numbers = numbers;
        this.silence = silence;
        this.behind = behind;
        this.regions = regions;
        this.clock = clock;
    }

    @Door(Action.READ_NUMBERS)
    @GetMapping("/numbers")
    ModelAndView all(Actor actor) {
        Months year = Months.yearUntil(today(actor));
        RegionCode regency = actor.regency();
        List<Overview> all = numbers.overviews(indicators.on(today(actor)), regency, regency, year);
        return new ModelAndView(
                "indicator/numbers",
                Map.of(
                        "all",
                        all,
                        "months",
                        year,
                        "place",
                        regions.name(actor.post().region())));
    }

    @Door(Action.READ_NUMBERS)
    @GetMapping("/numbers/{code}")
    ModelAndView one(@PathVariable String code, @RequestParam(required = false) @Nullable String place, Actor actor) {
        Indicator indicator = indicators.find(code, today(actor)).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        RegionCode regency = actor.regency();
        RegionCode where = place == null ? regency : district(place, regency);
        Months year = Months.yearUntil(today(actor));
        Overview overview = numbers.overview(indicator, regency, where, year);
        Optional<SilentVillages.Expectation> expected =
                silence.of(indicator, regency, today(actor)).map(all -> where.equals(regency) ? all : all.of(where));
        Numbers.Places places = numbers.places(indicator, regency, year);
        Map<String, Object> model = new HashMap<>();
        model.put("overview", overview);
        model.put("bars", Bars.of(overview.course(), HIGH));
        model.put("lines", where.equals(regency) ? places.districts() : places.of(where));
        model.put("grids", grids(indicator, where, places, expected.orElse(null)));
        expected.ifPresent(found -> model.put("expected", found));
        model.put("months", year);
        model.put("where", where);
        model.put("regency", regency);
        model.put("regions", regions);
        model.put("people", actor.may(Action.READ_CASE) && behind.personal(indicator));
        return new ModelAndView("indicator/number", model);
    }

    private List<NumberGrid> grids(
            Indicator indicator,
            RegionCode where,
            Numbers.Places places,
            SilentVillages.@Nullable Expectation expected) {
        if (indicator.finest() == Indicator.Finest.REGENCY) {
            return List.of();
        }
        NumberGrid.Shades shades = new NumberGrid.Shades(places.villages());
        Set<Integer> silent = expected == null
                ? Set.of()
                : expected.silent().stream()
                        .map(SilentVillages.Village::villageNo)
                        .collect(Collectors.toSet());
        List<RegionCode> districts = where.level() > 2
                ? List.of(where)
                : places.districts().stream().map(Numbers.Line::district).toList();
        return districts.stream()
                .map(district ->
                        NumberGrid.of(district, regions.villages(district), places.of(district), shades, silent))
                .toList();
    }

    private static RegionCode district(String place, RegionCode regency) {
        return RegionCode.parse(place)
                .filter(code -> code.level() == 3 && regency.contains(code))
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
    }
}
