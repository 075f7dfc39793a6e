package id.jejaring.sync.spi;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells phones that a row changed. Counted last in the running transaction, whoever's scope it runs in. */
public interface Feed {
    void changed(Part part, String entity, UUID id);

    void gone(Part part, String entity, UUID id, Why why, @Nullable UUID into);

    enum Why {
        MOVED,
        MERGED,
        ERASED,
        LEFT
    }
}
