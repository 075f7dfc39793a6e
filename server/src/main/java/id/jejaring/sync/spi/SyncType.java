package id.jejaring.sync.spi;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;

/** One kind of record that phones send. A bean of the module that owns it. */
public interface SyncType {
    /** As it stands in the record's header; never changes. */
    String name();

    /** The newest version of its body. */
    int version();

    /** What whoever sends it must be allowed to do; {@link #take} runs in the scope of this action. */
    Action action();

    /**
     * Checks and writes it, with its audit line, in the running transaction. Whatever was written is undone when the verdict is
     * not {@link Verdict.Taken}. The same id arrives here a second time only after a supervisor released it.
     */
    Verdict take(FieldRecord record, Actor author);
}
