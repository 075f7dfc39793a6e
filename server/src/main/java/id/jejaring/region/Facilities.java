package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The facility directory and the service network between its places. */
@Component
@Transactional
public class Facilities {
    private static final Set<FacilityKind> EVERY = EnumSet.allOf(FacilityKind.class);
    private static final Set<FacilityKind> NO_POSTS = EnumSet.range(FacilityKind.PUSTU, FacilityKind.EMERGENCY);
    private static final Set<FacilityKind> PUSKESMAS = EnumSet.range(FacilityKind.PUSKESMAS, FacilityKind.EMERGENCY);

    private static final List<FacilityKind> HOSPITALS =
            List.of(FacilityKind.RSUD, FacilityKind.RSJ, FacilityKind.CARE_HOUSE);

    private final FacilityQueries queries;
    private final Regions regions;

    Facilities(FacilityQueries queries, Regions regions) {
        this.queries = queries;
        this.regions = regions;
    }

    public Optional<Facility> find(FacilityRef ref) {
        return queries.find(ref);
    }

    /** Hospitals and care houses that the regency or its province keeps, as far as they are open that day; the nearest body first. */
    public List<Facility> hospitals(RegionCode regency, LocalDate day) {
        return Stream.of(regency, regency.parent().orElse(regency))
                .distinct()
                .flatMap(body -> HOSPITALS.stream()
                        .flatMap(kind ->
                                queries.list(new FacilityFilter(kind, body, null, 1), FacilityFilter.PAGE).stream())
                        .filter(facility -> facility.ref().regency().equals(body)))
                .filter(facility -> facility.openOn(day))
                .toList();
    }

    /** One page, and one row more when there is a next page. */
    public List<Facility> list(FacilityFilter filter) {
        return queries.list(filter, FacilityFilter.PAGE + 1);
    }

    /** Its Posyandu, Pustu and Puskesmas, and the hospitals those refer to, as far as they are open that day. */
    public Network ofVillage(int villageNo, LocalDate day) {
        return upwards(queries.serving(new int[] {villageNo}, EVERY), day);
    }

    /** The larger the region, the fewer the small posts in the picture: a district from Pustu up, a regency from Puskesmas up. */
    public Network ofRegion(RegionCode region, LocalDate day) {
        Set<FacilityKind> kinds =
                switch (region.level()) {
                    case 4 -> EVERY;
                    case 3 -> NO_POSTS;
                    default -> PUSKESMAS;
                };
        return upwards(queries.serving(regions.villagesUnder(region), kinds), day);
    }

    /** Where it belongs and refers to, and what hangs on it. */
    public Network around(FacilityRef ref, LocalDate day) {
        List<UUID> from = new ArrayList<>(queries.below(ref));
        from.add(ref.id());
        return upwards(from, day);
    }

    /** How many of each kind stand in a region and are open that day. */
    public Map<FacilityKind, Integer> counts(RegionCode region, LocalDate day) {
        return queries.counts(region, day);
    }

    /** By village number, the names of the Puskesmas that serve it; a village nobody serves is absent. */
    public Map<Integer, String> puskesmasOf(Collection<Integer> villages, LocalDate day) {
        return queries.puskesmas(villages.stream().mapToInt(Integer::intValue).toArray(), day);
    }

    /** The villages it serves. */
    public List<Region> catchment(FacilityRef ref) {
        return queries.catchment(ref).stream()
                .map(regions::village)
                .flatMap(Optional::stream)
                .toList();
    }

    public void add(Facility facility) {
        queries.add(facility);
    }

    public void close(FacilityRef ref, LocalDate day) {
        queries.close(ref, day);
    }

    public void serve(FacilityRef ref, int... villages) {
        queries.serve(ref, villages);
    }

    public void link(FacilityRef from, Network.Relation relation, FacilityRef to) {
        queries.link(new Network.Link(from, to, relation));
    }

    private Network upwards(Collection<UUID> from, LocalDate day) {
        if (from.isEmpty()) {
            return new Network(List.of(), List.of());
        }
        List<Facility> reached = queries.upwards(from, day);
        return Network.of(
                reached, queries.links(reached.stream().map(f -> f.ref().id()).toList()));
    }
}
