package id.jejaring.indicator;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom a number counts, asked of the facts in the scope of the reader: row security tells nobody more than they may see anyway. */
@Component
public class PeopleBehind {
    private final List<FactSource> sources;
    private final Regions regions;

    PeopleBehind(List<FactSource> sources, Regions regions) {
        this.sources = List.copyOf(sources);
        this.regions = regions;
    }

    /**
     * @param counted people the number counts
     * @param lacking of a share: people it is a share of and does not count
     * @param nameless facts of which nobody knows yet whom they are about
     */
    public record Behind(Set<UUID> counted, Set<UUID> lacking, int nameless) {}

    /** Whether there is anybody behind it. */
    public boolean personal(Indicator indicator) {
        return source(indicator.item()).map(FactSource::personal).orElse(false);
    }

    @Transactional(readOnly = true)
    public Behind of(Indicator indicator, RegionCode regency, Collection<Integer> villages, Months months) {
        List<Fact> facts = facts(indicator.kind(), indicator.item(), regency, villages, months);
        Set<UUID> counted = people(indicator.kind(), facts);
        Set<UUID> lacking = indicator.base() == null
                ? Set.of()
                : people(indicator.kind(), facts(indicator.kind(), indicator.base(), regency, villages, months));
        return new Behind(counted, without(lacking, counted), (int)
                facts.stream().filter(fact -> fact.person() == null).count());
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> counted) {
        return all.stream()
                .filter(person -> !counted.contains(person))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Of a stock whoever came and did not go. */
    private static Set<UUID> people(Kind kind, List<Fact> facts) {
        Map<UUID, Long> sums = new HashMap<>();
        for (Fact fact : facts) {
            @Nullable UUID person = fact.person();
            if (person != null) {
                sums.merge(person, fact.amount(), Long::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(each -> kind != Kind.STOCK || each.getValue() > 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<Fact> facts(Kind kind, String item, RegionCode regency, Collection<Integer> villages, Months months) {
        ZoneId zone = regions.zone(regency);
        Instant from = kind == Kind.STOCK
                ? Instant.EPOCH
                : months.from().atStartOfDay(zone).toInstant();
        Instant to = months.to().plusMonths(1).atStartOfDay(zone).toInstant();
        return source(item)
                .map(source -> source.facts(new Window(regency, villages, from, to)).stream()
                        .filter(fact -> fact.item().equals(item))
                        .toList())
                .orElse(List.of());
    }

    private Optional<FactSource> source(String item) {
        return sources.stream().filter(each -> each.items().contains(item)).findFirst();
    }
}
