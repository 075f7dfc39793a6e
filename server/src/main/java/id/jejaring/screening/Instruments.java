package id.jejaring.screening;

import id.jejaring.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Every version of every instrument this program knows. One that cannot be read keeps the program from starting. */
@Component
public class Instruments {
    private static final String DOCUMENTS = "classpath:id/jejaring/screening/instruments/*.json";
    private final Map<String, Kept> documents;

    Instruments() {
        this(files());
    }

    Instruments(List<String> texts) {
        documents = texts.stream()
                .map(Kept::of)
                .collect(Collectors.toMap(kept -> kept.instrument().key(), Function.identity()));
    }

    /** @param document as it stands in its file */
    record Kept(Instrument instrument, Map<String, Object> document, int hash) {
        static Kept of(String json) {
            return new Kept(InstrumentReader.read(json), InstrumentReader.document(json), json.hashCode());
        }

        /** The same on every machine, so that a phone of a restored server keeps its row. */
        UUID row() {
            return UUID.nameUUIDFromBytes(instrument.key().getBytes(StandardCharsets.UTF_8));
        }
    }

    public Optional<Instrument> find(String id, String version) {
        return Optional.ofNullable(documents.get(id + "@" + version)).map(Kept::instrument);
    }

    /** Those somebody in this role may begin on that day. */
    public List<Instrument> usable(Role role, LocalDate day) {
        return current(day)
                .map(Kept::instrument)
                .filter(instrument -> instrument.audience().contains(role))
                .toList();
    }

    Stream<Kept> current(LocalDate day) {
        return documents.values().stream()
                .filter(kept -> kept.instrument().status() == Instrument.Status.ACTIVE)
                .filter(kept -> kept.instrument().inForce(day))
                .sorted(Comparator.comparing(kept -> kept.instrument().key()));
    }

    static List<String> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(DOCUMENTS))
                    .map(Instruments::text)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
