package id.jejaring.region.web;

import id.jejaring.access.Action;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The region tree as public reference data: no sign-in, nothing personal, may be kept by caches. */
@RestController
class RegionApi {
    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final int USUAL = 20;
    private static final int MOST = 50;

    private final Regions regions;

    RegionApi(Regions regions) {
        this.regions = regions;
    }

    /** @param parent null for a province */
    record Shown(
            String code,
            String name,
            int level,
            String kind,
            @Nullable String parent,
            int childCount,
            @Nullable String endedOn,
            List<Child> children) {}

    record Child(String code, String name, int level, String kind, int childCount) {}

    /** @param path the names above it, nearest first */
    record Found(
            String code,
            String name,
            int level,
            String kind,
            @Nullable String parent,
            int childCount,
            List<String> path) {}

    record Answer(String query, int count, List<Found> items) {}

    @Door(Action.READ_PUBLIC_REGION)
    @GetMapping("/api/v1/regions/{code}")
    ResponseEntity<Shown> region(@PathVariable String code) {
        RegionCode known = RegionCode.parse(code).orElseThrow(() -> new Refused(Problem.MALFORMED));
        Region region = regions.find(known).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return cached(new Shown(
                code,
                region.name(),
                region.level(),
                region.kind().text(),
                parent(region),
                region.childCount(),
                region.ended() == null ? null : region.ended().toString(),
                regions.children(known).stream().map(RegionApi::child).toList()));
    }

    /** Without a query: the provinces, from where everything else can be walked to. */
    @Door(Action.READ_PUBLIC_REGION)
    @GetMapping("/api/v1/regions")
    ResponseEntity<Answer> search(Input input) {
        input.only(Set.of("q", "limit", "within"));
        String query = input.optionalText("q", 100);
        Integer limit = input.optionalNumber("limit", 1, MOST);
        RegionCode within = input.convert("within", "region.input.code", RegionCode::new);
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        List<Region> found =
                query == null ? regions.provinces() : regions.search(query, within, limit == null ? USUAL : limit);
        return cached(new Answer(
                query == null ? "" : query,
                found.size(),
                found.stream().map(this::found).toList()));
    }

    private static Child child(Region region) {
        return new Child(
                region.code().value(),
                region.name(),
                region.level(),
                region.kind().text(),
                region.childCount());
    }

    private Found found(Region region) {
        return new Found(
                region.code().value(),
                region.name(),
                region.level(),
                region.kind().text(),
                parent(region),
                region.childCount(),
                regions.path(region.code()).reversed().stream()
                        .skip(1)
                        .map(Region::name)
                        .toList());
    }

    private static @Nullable String parent(Region region) {
        RegionCode parent = region.parent();
        return parent == null ? null : parent.value();
    }

    private <T> ResponseEntity<T> cached(T body) {
        return ResponseEntity.ok().cacheControl(A_DAY).body(body);
    }
}
