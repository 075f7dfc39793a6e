package id.jejaring.indicator;

import id.jejaring.access.EachBody;
import id.jejaring.indicator.CellQueries.Touched;
import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts anew wherever something changed: cells are thrown away and made again from the facts, never adjusted. */
@Component
class Recount {
    private final CellQueries cells;
    private final Map<String, FactSource> sources;
    private final EachBody each;
    private final Regions regions;
    private final TransactionTemplate transaction;

    Recount(
            CellQueries cells,
            List<FactSource> sources,
            EachBody each,
            Regions regions,
            TransactionTemplate transaction) {
        this.cells = cells;
        this.sources = sources.stream().collect(Collectors.toMap(FactSource::name, Function.identity()));
        this.each = each;
        this.regions = regions;
        this.transaction = transaction;
    }

    private record Part(String source, YearMonth month) {}

    void round() {
        each.run(Scope.SIGN_IN, this::round);
    }

    void round(RegionCode body) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = Boolean.TRUE.equals(transaction.execute(status -> batch(body)));
        }
    }

    // What was touched goes away in the transaction that counts it: a crash between leaves it to be counted again.
    private boolean batch(RegionCode body) {
        List<Touched> touched = cells.take(body);
        ZoneId zone = regions.zone(body);
        Map<Part, Set<Integer>> parts = touched.stream()
                .filter(each -> sources.containsKey(each.source()))
                .collect(Collectors.groupingBy(
                        each -> new Part(each.source(), YearMonth.from(LocalDate.ofInstant(each.at(), zone))),
                        Collectors.mapping(Touched::villageNo, Collectors.toSet())));
        parts.entrySet().stream()
                .sorted(Comparator.comparing(
                        each -> each.getKey().source() + each.getKey().month()))
                .forEach(each -> part(body, zone, each.getKey(), each.getValue()));
        return touched.size() == CellQueries.BATCH;
    }

    private void part(RegionCode body, ZoneId zone, Part part, Set<Integer> villages) {
        FactSource source = Objects.requireNonNull(sources.get(part.source()));
        cells.lock(body, part.source(), part.month());
        List<Fact> facts = source.facts(new Window(
                body,
                villages,
                part.month().atDay(1).atStartOfDay(zone).toInstant(),
                part.month().plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()));
        cells.clear(body, source.items(), villages, part.month());
        cells.write(body, part.month(), cells(facts));
    }

    private List<Cell> cells(List<Fact> facts) {
        return facts.stream()
                .collect(Collectors.groupingBy(fact -> Map.entry(fact.item(), fact.villageNo())))
                .entrySet()
                .stream()
                .flatMap(each -> regions
                        .codeOf(each.getKey().getValue())
                        .map(village -> Cell.of(
                                each.getKey().getKey(),
                                village.district(),
                                each.getKey().getValue(),
                                each.getValue()))
                        .stream())
                .toList();
    }
}
