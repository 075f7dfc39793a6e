package id.jejaring.sync;

import java.time.Instant;
import java.util.List;

/** The public keys a phone seals with and checks receipts by, oldest first. */
public record KeyRing(List<SealKey> sealKeys, List<ReceiptKey> receiptKeys) {
    /** @param notAfter until when a phone may go on sealing with it without asking; whatever was sealed with it is opened for ever */
    public record SealKey(String kid, String key, Instant notAfter) {}

    public record ReceiptKey(String kid, String key) {}
}
