package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.sync.spi.ContactSource;
import id.jejaring.sync.spi.ContactSource.Contact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The first word of every exchange: what time it is, what the phone may keep and what it has to forget. */
@Component
public class Hello {
    private final DeviceQueries devices;
    private final Shares shares;
    private final Welcome welcome;
    private final List<ContactSource> contacts;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Hello(
            DeviceQueries devices,
            Shares shares,
            Welcome welcome,
            List<ContactSource> contacts,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.devices = devices;
        this.shares = shares;
        this.welcome = welcome;
        this.contacts = contacts;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** @param parts it keeps a copy of */
    public record Ask(String client, int outbox, List<String> parts) {}

    public record Protocols(int min, int max) {}

    public record Partition(String part, long epoch, long head) {}

    /** @param scope changes when the phone's partitions do */
    public record Told(
            Instant serverTime,
            Protocols protocol,
            String scope,
            List<Partition> partitions,
            List<String> revoked,
            String wipe,
            Share.@Nullable Limit limit,
            List<KeyRing.SealKey> sealKeys,
            List<KeyRing.ReceiptKey> receiptKeys,
            List<Contact> contacts) {}

    public Told to(Device device, Ask ask, Actor actor) {
        transaction.executeWithoutResult(status -> devices.seen(device, clock.instant(), ask.client(), ask.outbox()));
        Share share = shares.of(device, actor);
        KeyRing ring = welcome.ring();
        return new Told(
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                new Protocols(Welcome.PROTOCOL, Welcome.PROTOCOL),
                revision(share),
                share.parts().stream()
                        .map(each -> new Partition(each.part().name(), each.epoch(), each.head()))
                        .toList(),
                ask.parts().stream().filter(part -> !share.holds(part)).toList(),
                device.wipe().word(),
                share.limit(),
                ring.sealKeys(),
                ring.receiptKeys(),
                contacts(share));
    }

    private List<Contact> contacts(Share share) {
        Actor reader = share.reader();
        return reader == null
                ? List.of()
                : share.scope()
                        .call(() -> transaction.execute(status -> contacts.stream()
                                .flatMap(source -> source.contacts(reader).stream())
                                .toList()));
    }

    private static String revision(Share share) {
        String parts = share.parts().stream().map(each -> each.part().name()).collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(parts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
