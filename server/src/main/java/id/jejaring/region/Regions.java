package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The official region tree: asked by everyone, changed only by a new edition at start, so it answers from memory. */
@Component
public class Regions implements SmartInitializingSingleton {
    private final Edition edition = new RegionData().edition();
    private final CompletableFuture<Loaded> loading;

    @Autowired
    Regions(RegionLoader loader, RegionQueries queries) {
        // Ninety thousand rows are read while the rest of the program starts; nobody is let in before they are there.
        this(CompletableFuture.supplyAsync(() -> {
            loader.load();
            return Loaded.from(queries);
        }));
    }

    private Regions(CompletableFuture<Loaded> loading) {
        this.loading = loading;
    }

    private record Loaded(RegionTree tree, RegionSearch search, Map<String, ZoneId> zones) {
        static Loaded from(RegionQueries queries) {
            List<RegionRow> rows = queries.regions();
            RegionTree tree = new RegionTree(rows);
            return new Loaded(tree, new RegionSearch(tree, rows), queries.zones());
        }
    }

    @Override
    public void afterSingletonsInstantiated() {
        loading.join();
    }

    private RegionTree tree() {
        return loading.join().tree();
    }

    /** The tree of a database that has been loaded, without an application around it: for benchmarks. */
    public static Regions of(JdbcClient sql) {
        return new Regions(CompletableFuture.completedFuture(Loaded.from(new RegionQueries(sql))));
    }

    /** The edition of the official list that is in use. */
    public Edition edition() {
        return edition;
    }

    public Optional<Region> find(RegionCode code) {
        return at(code, tree()::region);
    }

    /** The name for a screen; the code itself where the list does not know it. */
    public String name(RegionCode code) {
        return at(code, tree()::name).orElse(code.value());
    }

    public List<Region> provinces() {
        return tree().regions(tree().provinces());
    }

    /** Directly below, in code order. */
    public List<Region> children(RegionCode code) {
        return at(code, i -> tree().regions(tree().children(i))).orElse(List.of());
    }

    /** From the province down to the region itself. */
    public List<Region> path(RegionCode code) {
        return Stream.iterate(Optional.of(code), Optional::isPresent, up -> up.flatMap(RegionCode::parent))
                .flatMap(Optional::stream)
                .sorted()
                .map(this::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** By name or code, best first. */
    public List<Region> search(String query, int limit) {
        return loading.join().search().find(query, null, limit);
    }

    /** Only that region and what lies below it; everywhere for null. */
    public List<Region> search(String query, @Nullable RegionCode within, int limit) {
        return loading.join().search().find(query, within, limit);
    }

    /** Numbers of the villages of a region (of itself, if it is one), in code order. */
    public int[] villagesUnder(RegionCode code) {
        return below(code, 4).map(tree()::villageNo).toArray();
    }

    public List<Region> villages(RegionCode code) {
        return tree().regions(below(code, 4));
    }

    public Optional<Region> village(int villageNo) {
        int index = tree().indexOfVillage(villageNo);
        return index < 0 ? Optional.empty() : Optional.of(tree().region(index));
    }

    public Optional<RegionCode> codeOf(int villageNo) {
        int index = tree().indexOfVillage(villageNo);
        return index < 0 ? Optional.empty() : Optional.of(tree().code(index));
    }

    public OptionalInt villageNo(RegionCode code) {
        int index = tree().indexOf(code);
        return index < 0 || tree().level(index) < 4 ? OptionalInt.empty() : OptionalInt.of(tree().villageNo(index));
    }

    /** What lies below it. */
    public RegionCounts counts(RegionCode code) {
        return at(code, i -> tree().counts(i + 1, tree().end(i))).orElse(RegionCounts.NONE);
    }

    /** Of the whole country. */
    public RegionCounts counts() {
        return tree().counts(0, tree().size());
    }

    /** A day is a day in the region's zone. The centre, and a region nobody knows, keep Jakarta's time. */
    public ZoneId zone(RegionCode code) {
        return loading.join().zones().getOrDefault(code.value().substring(0, 2), ZoneId.of("Asia/Jakarta"));
    }

    private IntStream below(RegionCode code, int level) {
        return at(code, tree()::below).orElse(IntStream.empty()).filter(i -> tree().level(i) == level);
    }

    private <T> Optional<T> at(RegionCode code, Function<Integer, T> answer) {
        int index = tree().indexOf(code);
        return index < 0 ? Optional.empty() : Optional.of(answer.apply(index));
    }
}
