package id.jejaring.sync;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.platform.Scope;
import id.jejaring.sync.spi.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one phone may keep at this moment.
 *
 * @param reader who holds it, in the post it was enrolled for; null: nobody any more, so it keeps nothing
 * @param limit set when it is less than the reader's scope
 */
record Share(
        @Nullable Actor reader, List<Held> parts, @Nullable Limit limit) {
    static final Share NOTHING = new Share(null, List.of(), null);

    /** @param floor changes up to here may have been forgotten */
    record Held(Part part, long epoch, long head, long floor) {}

    /** @param rows in the whole scope */
    public record Limit(long rows, int most) {}

    Scope scope() {
        return reader == null ? Scope.NOTHING : reader.scopeFor(Action.SYNC);
    }

    boolean holds(String part) {
        return parts.stream().anyMatch(each -> each.part().name().equals(part));
    }
}
