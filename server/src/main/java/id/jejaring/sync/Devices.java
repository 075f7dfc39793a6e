package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.sync.Device.Wipe;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enrols phones and takes them back. */
@Component
public class Devices {
    private final DeviceQueries devices;
    private final SyncKeys keys;
    private final Audit audit;
    private final InstantSource clock;

    Devices(DeviceQueries devices, SyncKeys keys, Audit audit, InstantSource clock) {
        this.devices = devices;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** Empty where the id is a device of somebody else, or of another post: its secret is nobody else's. */
    @Transactional
    public Optional<Device> enrol(Actor actor, UUID id, String label) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Device device = new Device(
                actor.regency(),
                id,
                actor.home(),
                actor.account(),
                actor.post().id(),
                label,
                now,
                now,
                null,
                0,
                Wipe.NONE,
                null);
        if (devices.insert(device)) {
            audit.record(actor, Action.SYNC, "device", id, "enrolled");
            return Optional.of(device);
        }
        return devices.find(id)
                .filter(known -> known.account().equals(actor.account())
                        && known.post().equals(actor.post().id())
                        && !known.revoked());
    }

    public byte[] secretOf(Device device) {
        return keys.secretOf(device.id());
    }

    /** One's own; to an administrator also those of the body. */
    @Transactional(readOnly = true)
    public List<Device> all() {
        return devices.all();
    }

    @Transactional(readOnly = true)
    public Optional<Device> mine(Actor actor, UUID id) {
        return devices.find(id).filter(found -> found.account().equals(actor.account()));
    }

    /** What a phone says it forgot: the evidence that it did. */
    @Transactional
    public void forgot(Actor actor, Device device, List<String> parts, boolean wiped) {
        for (String part : parts) {
            audit.record(actor, Action.SYNC, "device", device.id(), "forgot " + part);
        }
        if (wiped) {
            devices.wiped(device, clock.instant());
            audit.record(actor, Action.SYNC, "device", device.id(), "wiped");
        }
    }

    /** @return false where there is no such device within the actor's reach */
    @Transactional
    public boolean revoke(Actor actor, UUID id, Wipe wipe) {
        boolean found = devices.revoke(id, wipe, clock.instant(), actor.post().id());
        if (found) {
            audit.record(actor, Action.MANAGE_DEVICES, "device", id, "revoked, wipe " + wipe.word());
        }
        return found;
    }
}
