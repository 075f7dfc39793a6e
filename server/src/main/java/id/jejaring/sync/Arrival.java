package id.jejaring.sync;

import id.jejaring.access.Actor;
import id.jejaring.access.Actors.Author;
import id.jejaring.platform.Scope;
import id.jejaring.sync.spi.SyncType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line that came in, and what is known about where it comes from.
 *
 * @param type null: nobody takes such records
 * @param carriedBy account of whoever brought it, where that is not the author
 */
record Arrival(
        Line line,
        byte[] digest,
        Owner owner,
        Author author,
        @Nullable SyncType type,
        @Nullable UUID carriedBy) {

    /** The scope to take it in; null where it is not taken at all. */
    @Nullable
    Scope scope() {
        return author instanceof Author.Present(Actor actor) && type != null ? actor.scopeFor(type.action()) : null;
    }
}
