package id.jejaring.region.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Facilities;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityFilter;
import id.jejaring.region.Network;
import id.jejaring.region.Population;
import id.jejaring.region.PopulationFigure;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The region tree, page by page. */
@Controller
class RegionPages {
    private static final int FOUND = 30;
    private static final int LONGEST = 100;

    private final Regions regions;
    private final Facilities facilities;
    private final Population population;
    private final InstantSource clock;

    RegionPages(Regions regions, Facilities facilities, Population population, InstantSource clock) {
        this.regions = regions;
        this.facilities = facilities;
        this.population = population;
        this.clock = clock;
    }

    @Door(Action.READ_REGION)
    @GetMapping("/regions")
    ModelAndView all(@RequestParam(defaultValue = "") String q, Actor actor) {
        String query = q.length() > LONGEST ? q.substring(0, LONGEST) : q;
        List<Region> shown = query.isBlank() ? regions.provinces() : regions.search(query, FOUND);
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("lines", lines(shown, today(actor.regency())));
        model.put("counts", regions.counts());
        model.put("edition", regions.edition());
        model.put("own", actor.regency());
        model.put("ownName", regions.name(actor.regency()));
        return new ModelAndView("region/regions", model);
    }

    @Door(Action.READ_REGION)
    @GetMapping("/regions/{code}")
    ModelAndView one(@PathVariable String code, Actor actor) {
        Region region = RegionCode.parse(code).flatMap(regions::find).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        LocalDate today = today(region.code());
        Map<String, Object> model = new HashMap<>();
        model.put("line", lines(List.of(region), today).getFirst());
        model.put("path", regions.path(region.code()));
        model.put("lines", lines(regions.children(region.code()), today));
        model.put("kinds", facilities.counts(region.code(), today));
        model.put("facilities", region.village() ? standingIn(region, today) : List.of());
        model.put("network", network(region, today));
        model.put(
                "mayImport",
                actor.may(Action.IMPORT_POPULATION) && actor.regency().contains(region.code()));
        return new ModelAndView("region/region", model);
    }

    private List<Facility> standingIn(Region village, LocalDate today) {
        return facilities.list(new FacilityFilter(null, village.code(), null, 1)).stream()
                .filter(f -> f.openOn(today))
                .toList();
    }

    /** A province is too wide for one picture. */
    private Network network(Region region, LocalDate today) {
        return region.level() == 1 ? new Network(List.of(), List.of()) : facilities.ofRegion(region.code(), today);
    }

    private List<RegionLine> lines(List<Region> shown, LocalDate today) {
        Map<RegionCode, PopulationFigure> figures =
                population.latest(shown.stream().map(Region::code).toList());
        Map<Integer, String> puskesmas = facilities.puskesmasOf(
                shown.stream().filter(Region::village).map(Region::villageNo).toList(), today);
        List<RegionLine> lines = new ArrayList<>();
        for (Region region : shown) {
            lines.add(new RegionLine(
                    region,
                    regions.counts(region.code()),
                    figures.get(region.code()),
                    above(region),
                    puskesmas.getOrDefault(region.villageNo(), "")));
        }
        return lines;
    }

    private String above(Region region) {
        List<Region> path = regions.path(region.code());
        return path.subList(0, path.size() - 1).reversed().stream()
                .map(Region::name)
                .collect(Collectors.joining(", "));
    }

    private LocalDate today(RegionCode region) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(region));
    }
}
