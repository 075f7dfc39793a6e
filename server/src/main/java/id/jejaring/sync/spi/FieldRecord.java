package id.jejaring.sync.spi;

import id.jejaring.kernel.Input;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * One record of a phone, opened and found genuine.
 *
 * @param id made by the phone; what the record creates has this id
 * @param body a flat reading of the JSON body: {@code {"name": {"old": "a", "new": "b"}}} is read as name.old and name.new
 * @param savedAt when it was saved, by the phone's clock
 * @param eventAt the same, corrected by the phone's skew and clamped between its last contact and the receipt
 * @param released a supervisor has looked at it and lets it through
 * @param clockDoubted the phone's clock said something that cannot be
 */
public record FieldRecord(
        UUID id,
        int version,
        Input body,
        Instant savedAt,
        Instant eventAt,
        Instant receivedAt,
        boolean clockDoubted,
        UUID device,
        boolean released) {
    /** A moment that the same clock wrote into the body, put right as the record's own was. */
    public Instant putRight(Instant said) {
        try {
            return said.plus(Duration.between(savedAt, eventAt));
        } catch (DateTimeException beyondAllTime) {
            return eventAt;
        }
    }

    /** Ids that the records name there, as far as they can be read: for expecting them, see {@link SyncType#expect}. */
    public static Set<UUID> named(String field, Collection<FieldRecord> records) {
        return records.stream()
                .map(record -> new Input(Map.of(field, record.body().rawAll(field))).optionalId(field))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
