package id.jejaring.platform;

import id.jejaring.kernel.RegionCode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows of one kind that a transaction was told to expect, read at once instead of one by one, each as its scope shows it. Whoever
 * locks or changes a row forgets it.
 */
public final class Known<V> {

    public void expect(RegionCode regency, Collection<UUID> ids, Function<List<UUID>, Map<UUID, V>> read) {
        Map<Object, Object> known = Running.transaction().known(this);
        List<UUID> strange = ids.stream()
                .distinct()
                .filter(id -> !known.containsKey(place(regency, id)))
                .toList();
        if (!strange.isEmpty()) {
            Map<UUID, V> found = read.apply(strange);
            strange.forEach(id -> known.put(place(regency, id), Optional.ofNullable(found.get(id))));
        }
    }

    /** Where it was expected, what became of that. */
    @SuppressWarnings("unchecked")
    public Optional<V> find(RegionCode regency, UUID id, Supplier<Optional<V>> read) {
        Object known = Running.any()
                .map(running -> running.known(this).get(place(regency, id)))
                .orElse(null);
        return known == null ? read.get() : (Optional<V>) known;
    }

    /** It was expected, and is added now. */
    public void added(RegionCode regency, UUID id, V row) {
        Running.any()
                .ifPresent(running ->
                        running.known(this).computeIfPresent(place(regency, id), (place, none) -> Optional.of(row)));
    }

    public void forget(RegionCode regency, UUID id) {
        Running.any().ifPresent(running -> running.known(this).remove(place(regency, id)));
    }

    private static Object place(RegionCode regency, UUID id) {
        return List.of(Scope.current(), regency, id);
    }
}
