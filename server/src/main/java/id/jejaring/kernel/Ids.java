package id.jejaring.kernel;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Makes ids (UUIDv7). Whoever creates a record makes its id, so sending it twice changes nothing. */
@FunctionalInterface
public interface Ids {
    UUID next();

    static Ids timeOrdered() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
