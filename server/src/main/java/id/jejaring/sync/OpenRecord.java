package id.jejaring.sync;

import id.jejaring.kernel.Input;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Opens again what was found genuine when it came. */
@Component
class OpenRecord {
    private final Seal seal;
    private final Map<String, SyncType> types;

    OpenRecord(Seal seal, List<SyncType> types) {
        this.seal = seal;
        this.types = types.stream().collect(Collectors.toMap(SyncType::name, Function.identity()));
    }

    Optional<SyncType> type(Quarantined record) {
        return Optional.ofNullable(types.get(record.type()));
    }

    Line line(Quarantined record) {
        if (Lines.read(record.line()) instanceof Lines.Read.Whole(Line line)) {
            return line;
        }
        throw new IllegalStateException("a kept record cannot be read: " + record.id());
    }

    Map<String, List<String>> fields(Quarantined record) {
        return seal.open(line(record))
                .flatMap(Bodies::fields)
                .orElseThrow(() -> new IllegalStateException("a kept record cannot be opened: " + record.id()));
    }

    FieldRecord record(Quarantined record) {
        Line line = line(record);
        return new FieldRecord(
                record.id(),
                line.version(),
                new Input(fields(record)),
                line.savedAt(),
                record.eventAt(),
                record.receivedAt(),
                record.clockDoubted(),
                line.device(),
                true);
    }
}
