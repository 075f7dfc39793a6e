package id.jejaring.team;

import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how places stand: three statements for a whole regency, whatever its size. */
@Component
public class Standings {
    private final DecreeQueries decrees;
    private final RequestQueries requests;
    private final EvidenceQueries evidence;
    private final Thresholds thresholds;
    private final TeamGround ground;
    private final Regions regions;
    private final Guard guard;
    private final InstantSource clock;

    Standings(
            DecreeQueries decrees,
            RequestQueries requests,
            EvidenceQueries evidence,
            Thresholds thresholds,
            TeamGround ground,
            Regions regions,
            Guard guard,
            InstantSource clock) {
        this.decrees = decrees;
        this.requests = requests;
        this.evidence = evidence;
        this.thresholds = thresholds;
        this.ground = ground;
        this.regions = regions;
        this.guard = guard;
        this.clock = clock;
    }

    /** Of a regency or a district in reach. */
    @Transactional(readOnly = true)
    public Optional<Coverage> coverage(RegionCode place, TeamKind kind) {
        return Optional.of(place)
                .filter(guard::reaches)
                .flatMap(regions::find)
                .filter(region -> region.level() == 2 || region.level() == 3)
                .map(region -> coverage(region, kind));
    }

    private Coverage coverage(Region place, TeamKind kind) {
        Function<Region, Standing> standing = reader(place.code(), kind);
        List<Coverage.Line> lines = regions.children(place.code()).stream()
                .map(child -> line(child, standing))
                .sorted(Comparator.comparing(
                                (Coverage.Line line) -> line.standing().state())
                        .thenComparing(line -> line.standing().region().name()))
                .toList();
        Stream<Standing> direct = lines.stream().map(Coverage.Line::standing);
        Stream<Standing> below = lines.stream().flatMap(line -> line.below().stream());
        List<Standing> all = Stream.concat(direct, below).toList();
        return new Coverage(place, kind, standing.apply(place), lines, tally(all, 3), tally(all, 4));
    }

    private Coverage.Line line(Region child, Function<Region, Standing> standing) {
        List<Standing> below =
                regions.children(child.code()).stream().map(standing).toList();
        return new Coverage.Line(standing.apply(child), below, Tally.of(below, clock.instant()));
    }

    private Tally tally(List<Standing> all, int level) {
        return Tally.of(
                all.stream().filter(each -> each.region().level() == level).toList(), clock.instant());
    }

    /** Of one place. */
    Standing at(Region place, TeamKind kind) {
        return reader(place.code(), kind).apply(place);
    }

    Limits limits(RegionCode place) {
        return thresholds.of(place.regency(), ground.today(place));
    }

    TeamYear year(RegionCode place, TeamKind kind, int year, Limits limits) {
        return evidence.years(place, kind.code(), year, limits).getOrDefault(place, TeamYear.silent(year, limits));
    }

    private Function<Region, Standing> reader(RegionCode place, TeamKind kind) {
        LocalDate today = ground.today(place);
        Limits limits = limits(place);
        Map<RegionCode, List<Decree>> papers =
                decrees.under(place, kind.code()).stream().collect(Collectors.groupingBy(Decree::region));
        Map<RegionCode, TeamRequest> asked = requests.openUnder(place, kind.code()).stream()
                .collect(Collectors.toMap(TeamRequest::region, Function.identity()));
        Map<RegionCode, TeamYear> years = evidence.years(place, kind.code(), today.getYear(), limits);
        TeamYear silent = TeamYear.silent(today.getYear(), limits);
        Standing.Day day = new Standing.Day(today, limits.expiringDays());
        return region -> Standing.of(
                region,
                papers.getOrDefault(region.code(), List.of()),
                asked.get(region.code()),
                years.getOrDefault(region.code(), silent),
                day);
    }
}
