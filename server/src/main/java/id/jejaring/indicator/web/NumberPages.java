package id.jejaring.indicator.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.indicator.Overview;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
    private final Regions regions;
    private final InstantSource clock;

    NumberPages(Indicators indicators, Numbers numbers, Regions regions, InstantSource clock) {
        this.indicators = indicators;
        this.numbers = numbers;
        this.regions = regions;
        this.clock = clock;
    }

    @Door(Action.READ_NUMBERS)
    @GetMapping("/numbers")
    ModelAndView all(Actor actor) {
        Months year = Months.yearUntil(today(actor));
        RegionCode regency = actor.regency();
        List<Overview> all = indicators.on(today(actor)).stream()
                .map(each -> overview(each, regency, regency, year))
                .toList();
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
        List<Numbers.Line> lines = where.equals(regency)
                ? numbers.districts(indicator, regency, year)
                : numbers.villages(indicator, regency, where, year);
        Overview overview = overview(indicator, regency, where, year);
        return new ModelAndView(
                "indicator/number",
                Map.of(
                        "overview",
                        overview,
                        "bars",
                        Bars.of(overview.course(), HIGH),
                        "lines",
                        lines,
                        "months",
                        year,
                        "where",
                        where,
                        "regency",
                        regency,
                        "regions",
                        regions));
    }

    private Overview overview(Indicator indicator, RegionCode regency, RegionCode where, Months year) {
        boolean whole = where.equals(regency);
        return new Overview(
                indicator,
                whole ? numbers.value(indicator, regency, year) : numbers.value(indicator, regency, where, year),
                whole
                        ? numbers.value(indicator, regency, year.before())
                        : numbers.value(indicator, regency, where, year.before()),
                numbers.course(indicator, regency, where, year));
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
