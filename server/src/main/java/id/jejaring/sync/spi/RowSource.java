package id.jejaring.sync.spi;

import id.jejaring.access.Actor;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Reads the rows of one entity as phones keep them. A bean of the module that owns them. */
public interface RowSource {
    /** As the protocol names it. */
    String entity();

    /** Only adds fields to rows that the entity's owner answers, for a module that stands on the owner's. */
    default boolean adds() {
        return false;
    }

    /**
     * The present fields of these rows for this partition's view, within the running scope. A row that is not answered is told to
     * the phone as gone. Values are strings, numbers, booleans, null, and lists or maps of them.
     */
    Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader);
}
