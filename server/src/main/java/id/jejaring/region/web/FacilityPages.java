package id.jejaring.region.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Facilities;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityFilter;
import id.jejaring.region.FacilityKind;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The facility directory. Its filters live in the address, so that a list can be sent to a colleague. */
@Controller
class FacilityPages {
    private static final int LAST_PAGE = 1_000;

    private final Facilities facilities;
    private final Regions regions;
    private final InstantSource clock;

    FacilityPages(Facilities facilities, Regions regions, InstantSource clock) {
        this.facilities = facilities;
        this.regions = regions;
        this.clock = clock;
    }

    @Door(Action.READ_REGION)
    @GetMapping("/facilities")
    ModelAndView list(Input input) {
        FacilityKind kind = input.optionalChoice("kind", FacilityKind.class);
        String name = input.optionalText("q", 100);
        Region region = region(input);
        Integer page = input.optionalNumber("page", 1, LAST_PAGE);
        FacilityFilter filter =
                new FacilityFilter(kind, region == null ? null : region.code(), name, page == null ? 1 : page);
        List<FacilityLine> lines =
                input.ok() ? facilities.list(filter).stream().map(this::line).toList() : List.of();
        return new ModelAndView(
                "region/facilities",
                Map.of(
                        "input",
                        input,
                        "filter",
                        filter,
                        "place",
                        region == null ? "" : region.name(),
                        "lines",
                        lines.stream().limit(FacilityFilter.PAGE).toList(),
                        "more",
                        lines.size() > FacilityFilter.PAGE));
    }

    @Door(Action.READ_REGION)
    @GetMapping("/facilities/{regency}/{id}")
    ModelAndView one(@PathVariable String regency, @PathVariable UUID id) {
        Facility facility = RegionCode.parse(regency)
                .flatMap(code -> facilities.find(new FacilityRef(code, id)))
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(facility.region()));
        return new ModelAndView(
                "region/facility",
                Map.of(
                        "line", line(facility),
                        "path", regions.path(facility.region()),
                        "villages", facilities.catchment(facility.ref()),
                        "network", facilities.around(facility.ref(), today)));
    }

    /** People type a name as readily as a code; the best match is shown, so a wrong guess is seen. */
    private @Nullable Region region(Input input) {
        String text = input.optionalText("region", 100);
        if (text == null) {
            return null;
        }
        List<Region> best = regions.search(text, 1);
        if (best.isEmpty()) {
            input.refuse("region", "region.input.unknown");
            return null;
        }
        return best.getFirst();
    }

    private FacilityLine line(Facility facility) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(facility.region()));
        return new FacilityLine(facility, regions.name(facility.region()), facility.openOn(today));
    }
}
