package id.jejaring.sync.spi;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.platform.Text;
import java.util.List;
import java.util.Map;

/** One kind of record that phones send. A bean of the module that owns it. */
public interface SyncType {
    /** As it stands in the record's header; never changes. */
    String name();

    /** The newest version of its body. */
    int version();

    /** The oldest version that is still understood; what is older waits for a supervisor. */
    default int oldest() {
        return version();
    }

    /** What whoever sends it must be allowed to do; {@link #take} runs in the scope of this action. */
    Action action();

    /** All of its records that a transaction brings, before the first is taken: what each will ask for can be read at once. */
    default void expect(List<FieldRecord> records, Actor author) {}

    /**
     * All of its records that one transaction brings, before any record is taken and outside the scope of the action: locks, ordered by
     * id, the rows they will change. Taken in the order of the lines, two phones would each wait for what the other holds.
     */
    default void lock(List<FieldRecord> records, Actor author) {}

    /**
     * Checks and writes it, with its audit line, in the running transaction. Whatever was written is undone when the verdict is
     * not {@link Verdict.Taken}. The same id arrives here a second time only after a supervisor released it.
     */
    Verdict take(FieldRecord record, Actor author);

    /** What a supervisor reads where one of these has to be decided. */
    default Text title() {
        return Text.of("platform.words", name());
    }

    /** @param field of the flat body, without its .old or .new */
    default Text label(String field) {
        return Text.of("platform.words", field);
    }

    /**
     * What stands now where a record would change something, by field and as the reader may see it; of the field {@code of},
     * which is the id of what is put right, the words for it. Audited by the caller.
     */
    default Map<String, String> standing(FieldRecord record, Actor reader) {
        return Map.of();
    }
}
