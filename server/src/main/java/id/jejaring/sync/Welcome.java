package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.sync.SyncSettings.Policy;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a phone is told when it is enrolled, and the keys at every hello. */
@Component
public class Welcome {
    /** The newest protocol spoken here, and the oldest one. */
    public static final int PROTOCOL = 1;

    private static final Duration ROTATION = Duration.ofDays(90);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final SyncKeys keys;
    private final SyncSettings settings;
    private final Regions regions;
    private final InstantSource clock;

    Welcome(SyncKeys keys, SyncSettings settings, Regions regions, InstantSource clock) {
        this.keys = keys;
        this.settings = settings;
        this.regions = regions;
        this.clock = clock;
    }

    public record Told(
            UUID device,
            String secret,
            int protocol,
            List<KeyRing.SealKey> sealKeys,
            List<KeyRing.ReceiptKey> receiptKeys,
            Policy policy,
            Me me) {}

    public record Me(
            UUID account,
            String name,
            UUID post,
            String title,
            Role role,
            String language,
            String zone,
            List<Village> villages) {}

    public record Village(int no, String code, String name) {}

    public Told to(Device device, Actor actor) {
        KeyRing ring = ring();
        return new Told(
                device.id(),
                BASE64.encodeToString(keys.secretOf(device.id())),
                PROTOCOL,
                ring.sealKeys(),
                ring.receiptKeys(),
                settings.policy(),
                me(actor));
    }

    public KeyRing ring() {
        var notAfter = clock.instant().plus(ROTATION);
        return new KeyRing(
                keys.sealKeys().stream()
                        .map(key -> new KeyRing.SealKey(key.kid(), BASE64.encodeToString(key.point()), notAfter))
                        .toList(),
                keys.receiptKeys().stream()
                        .map(key -> new KeyRing.ReceiptKey(key.kid(), BASE64.encodeToString(key.point())))
                        .toList());
    }

    private Me me(Actor actor) {
        return new Me(
                actor.account(),
                actor.name(),
                actor.post().id(),
                actor.post().fullTitle(),
                actor.post().role(),
                actor.language(),
                regions.zone(actor.post().region()).getId(),
                actor.villages().stream()
                        .sorted()
                        .map(this::village)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Village> village(int number) {
        return regions.codeOf(number).map((RegionCode code) -> new Village(number, code.value(), regions.name(code)));
    }
}
