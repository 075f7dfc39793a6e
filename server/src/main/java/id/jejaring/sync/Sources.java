package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.sync.PartitionQueries.Item;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the modules for the rows of a page, each for all of its own at once. */
@Component
class Sources {
    private final Map<String, List<RowSource>> owners;
    private final Map<String, List<RowSource>> additions;

    Sources(List<RowSource> sources) {
        owners = sources.stream().filter(source -> !source.adds()).collect(Collectors.groupingBy(RowSource::entity));
        additions = sources.stream().filter(RowSource::adds).collect(Collectors.groupingBy(RowSource::entity));
    }

    Map<UUID, Map<String, Object>> rows(Part part, List<Item> page, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new HashMap<>();
        page.stream()
                .filter(item -> item.why() == null)
                .collect(Collectors.groupingBy(Item::entity, Collectors.mapping(Item::id, Collectors.toList())))
                .forEach((entity, ids) -> rows.putAll(rows(part, entity, ids, reader)));
        return rows;
    }

    private Map<UUID, Map<String, Object>> rows(Part part, String entity, Collection<UUID> ids, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new HashMap<>();
        for (RowSource source : owners.getOrDefault(entity, List.of())) {
            source.rows(part, ids, reader).forEach((id, row) -> rows.put(id, new LinkedHashMap<>(row)));
        }
        for (RowSource source : additions.getOrDefault(entity, List.of())) {
            source.rows(part, rows.keySet(), reader)
                    .forEach((id, more) -> rows.computeIfPresent(id, (same, row) -> {
                        row.putAll(more);
                        return row;
                    }));
        }
        return rows;
    }
}
