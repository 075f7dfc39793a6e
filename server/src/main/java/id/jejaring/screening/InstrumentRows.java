package id.jejaring.screening;

import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.region.Regions;
import id.jejaring.screening.Instruments.Kept;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The documents a role may use, as its phones keep them. A kader's phone never holds words meant for clinicians. */
@Component
class InstrumentRows implements RowSource {
    static final String ENTITY = "instrument";
    private static final Set<String> FOR_CLINICIANS = Set.of("clinician", "source");
    private final Instruments instruments;
    private final Regions regions;
    private final InstantSource clock;

    InstrumentRows(Instruments instruments, Regions regions, InstantSource clock) {
        this.instruments = instruments;
        this.regions = regions;
        this.clock = clock;
    }

    @Override
    public String entity() {
        return ENTITY;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        if (part.kind() != Part.Kind.REFERENCE) {
            return Map.of();
        }
        Role role = reader.post().role();
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(part.regency()));
        return instruments
                .current(today)
                .filter(kept -> ids.contains(kept.row()))
                .filter(kept -> ScreeningRules.meantFor(kept.instrument(), role))
                .collect(Collectors.toMap(Kept::row, kept -> document(kept, role), (a, b) -> a, LinkedHashMap::new));
    }

    static Map<String, Object> document(Kept kept, Role role) {
        return role.clinical() ? kept.document() : without(kept.document());
    }

    private static Map<String, Object> without(Map<?, ?> part) {
        Map<String, Object> kept = new LinkedHashMap<>();
        part.forEach((key, value) -> {
            if (!FOR_CLINICIANS.contains(key.toString())) {
                kept.put(key.toString(), without(value));
            }
        });
        return kept;
    }

    private static Object without(Object value) {
        return switch (value) {
            case Map<?, ?> part -> without(part);
            case List<?> many -> many.stream().map(InstrumentRows::without).toList();
            case null, default -> value;
        };
    }
}
