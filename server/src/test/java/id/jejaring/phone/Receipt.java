package id.jejaring.phone;

import id.jejaring.phone.Outbox.Fate;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * The server's signed word on one record.
 *
 * @param code why; of a repetition, that of the first answer
 */
public record Receipt(UUID id, Fate fate, String code, Instant at) {
    private static final Map<String, Fate> FATES =
            Map.of("ok", Fate.TAKEN, "review", Fate.REVIEW, "conflict", Fate.CONFLICT, "rejected", Fate.REJECTED);

    /** Empty where nothing is promised, or where somebody else than the server promises it, or of another record. */
    static Optional<Receipt> genuine(JsonNode told, String digest, byte[] receiptKey) {
        String status = told.at("/s").asString();
        String code = told.at("/code").asString("");
        String id = told.at("/id").asString("");
        String at = told.at("/at").asString("");
        String said = String.join(
                "\n", "jejaring-receipt/1", id, status, code, told.at("/digest").asString(""), at);
        boolean signed = told.at("/sig").isString()
                && told.at("/digest").asString("").equals(digest)
                && verified(receiptKey, said, told.at("/sig").asString());
        if (!signed) {
            return Optional.empty();
        }
        boolean again = status.equals("dup");
        String[] first = (again ? code : status).split(":", 2);
        String why = again ? first.length > 1 ? first[1] : "" : code;
        return Optional.of(
                new Receipt(UUID.fromString(id), FATES.getOrDefault(first[0], Fate.WAITING), why, Instant.parse(at)));
    }

    private static boolean verified(byte[] key, String said, String signature) {
        try {
            return Sealer.verifies(key, said, signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
