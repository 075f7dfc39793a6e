package id.jejaring.platform;

import java.util.List;
import java.util.function.Consumer;

/**
 * Something that a transaction leaves for its end, to be done together there. What is left by an attempt that is undone is forgotten
 * with it, see {@link Savepoints}.
 */
public final class Later<T> {
    /** In which order. */
    public enum Turn {
        /** Rows: sent earlier where the database is asked anything else, which may look for them. */
        ADDED,
        /** What follows from them. */
        FOLLOWING,
        /** Rows that other transactions may bring as well, in one order for all of them: else they would wait for each other. */
        SHARED,
        /** What others wait for as long as this transaction has not ended: as late and as briefly as can be. */
        COUNTED
    }

    private final Turn turn;
    private final Consumer<List<T>> work;

    public Later(Turn turn, Consumer<List<T>> work) {
        this.turn = turn;
        this.work = work;
    }

    public void add(T one) {
        Running.transaction().left(this).add(one);
    }

    /** What the running transaction has left so far. */
    @SuppressWarnings("unchecked")
    public List<T> waiting() {
        return Running.any()
                .map(running -> List.copyOf((List<T>) running.left(this)))
                .orElse(List.of());
    }

    Turn turn() {
        return turn;
    }

    // Only what add() took is in the list.
    @SuppressWarnings("unchecked")
    void finish(List<Object> waiting) {
        work.accept((List<T>) waiting);
    }
}
