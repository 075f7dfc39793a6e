package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.access.Actors;
import id.jejaring.platform.Inserts;
import id.jejaring.sync.spi.SyncType;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Begins the delivery of records, one's own and those of others that one carries. */
@Component
public class Push {
    /** Lines that share a transaction. */
    public static final int TOGETHER = 64;

    private final TakeLines takeLines;
    private final DeviceQueries devices;
    private final Actors actors;
    private final Receipts receipts;
    private final Inserts inserts;
    private final Map<String, SyncType> types;
    private final InstantSource clock;

    Push(
            TakeLines takeLines,
            DeviceQueries devices,
            Actors actors,
            Receipts receipts,
            Inserts inserts,
            List<SyncType> types,
            InstantSource clock) {
        this.takeLines = takeLines;
        this.devices = devices;
        this.actors = actors;
        this.receipts = receipts;
        this.inserts = inserts;
        this.types = types.stream().collect(Collectors.toMap(SyncType::name, Function.identity()));
        this.clock = clock;
    }

    public Delivery by(Actor bearer) {
        return new Delivery(takeLines, devices, actors, receipts, inserts, types, clock, bearer);
    }
}
