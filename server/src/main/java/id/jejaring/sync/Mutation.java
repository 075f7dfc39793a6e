package id.jejaring.sync;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The word that was given on a record, as it is kept. */
record Mutation(Line line, Owner owner, @Nullable UUID carriedBy, byte[] digest, EventTime event, Receipt receipt) {
    // A clock may claim any time; a table holds fewer.
    private static final Instant EARLIEST = LocalDate.of(1, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant LATEST =
            LocalDate.of(9999, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC);

    Instant claimed() {
        Instant saved = line.savedAt();
        return saved.isBefore(EARLIEST) ? EARLIEST : saved.isAfter(LATEST) ? LATEST : saved;
    }
}
