package id.jejaring.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The running transaction: what it has left for its end, what it remembers, and the part of it that may still be undone. */
final class Running implements TransactionSynchronization {
    private static final Object PLACE = Running.class;
    private final Map<Later<?>, List<Object>> left = new HashMap<>();
    private final Map<Known<?>, Map<Object, Object>> known = new HashMap<>();
    private @Nullable Attempt attempt;
    private boolean marked;
    private boolean sending;

    private Running() {}

    /** A part of it: what was left before it, and how to come back to where it began. */
    private static final class Attempt {
        private final Map<Later<?>, Integer> before = new HashMap<>();
        private final Consumer<Boolean> set;
        private boolean standing;
        private boolean condemned;

        private Attempt(Consumer<Boolean> set) {
            this.set = set;
        }
    }

    static Optional<Running> any() {
        return Optional.ofNullable((Running) TransactionSynchronizationManager.getResource(PLACE));
    }

    static Running transaction() {
        return any().orElseGet(Running::begun);
    }

    private static Running begun() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("nothing can be left for the end of a transaction where there is none");
        }
        Running running = new Running();
        TransactionSynchronizationManager.bindResource(PLACE, running);
        TransactionSynchronizationManager.registerSynchronization(running);
        return running;
    }

    List<Object> left(Later<?> what) {
        return left.computeIfAbsent(what, none -> new ArrayList<>());
    }

    Map<Object, Object> known(Known<?> what) {
        return known.computeIfAbsent(what, none -> new HashMap<>());
    }

    /** @param set marks the place in the database; told whether one stands there already */
    void begin(Consumer<Boolean> set) {
        Attempt begun = new Attempt(set);
        left.forEach((what, waiting) -> begun.before.put(what, waiting.size()));
        attempt = begun;
    }

    boolean attempting() {
        return attempt != null;
    }

    void condemn() {
        if (attempt != null) {
            attempt.condemned = true;
        }
    }

    /** UNDONE: the database knew of it and has to be told; FORGOTTEN: it never did. */
    enum End {
        KEPT,
        UNDONE,
        FORGOTTEN
    }

    End end() {
        Attempt ended = Objects.requireNonNull(attempt);
        attempt = null;
        if (!ended.condemned) {
            return End.KEPT;
        }
        left.forEach((what, waiting) -> since(ended, what, waiting).clear());
        known.clear();
        return ended.standing ? End.UNDONE : End.FORGOTTEN;
    }

    private static List<Object> since(Attempt attempt, Later<?> what, List<Object> waiting) {
        return waiting.subList(attempt.before.getOrDefault(what, 0), waiting.size());
    }

    /** Before the database is asked anything: the rows of what went before, the place to come back to, the rows since. */
    void asked() {
        if (sending) {
            return;
        }
        sending = true;
        try {
            if (attempt != null && !attempt.standing) {
                mark(attempt);
            }
            added().forEach(what -> finish(what, left(what)));
        } finally {
            sending = false;
        }
    }

    private void mark(Attempt attempt) {
        added().forEach(what -> {
            finish(what, left(what).subList(0, attempt.before.getOrDefault(what, 0)));
            attempt.before.put(what, 0);
        });
        attempt.set.accept(marked);
        attempt.standing = true;
        marked = true;
    }

    private List<Later<?>> added() {
        return left.keySet().stream()
                .filter(what -> what.turn() == Later.Turn.ADDED)
                .<Later<?>>map(what -> what)
                .toList();
    }

    private static void finish(Later<?> what, List<Object> waiting) {
        List<Object> now = List.copyOf(waiting);
        waiting.clear();
        if (!now.isEmpty()) {
            what.finish(now);
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        for (var next = next(); next.isPresent(); next = next()) {
            finish(next.get(), left(next.get()));
        }
    }

    // What is done may leave something else.
    private Optional<Later<?>> next() {
        return left.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .<Later<?>>map(Map.Entry::getKey)
                .min(Comparator.comparing(Later::turn));
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResource(PLACE);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(PLACE, this);
    }

    @Override
    public void beforeCompletion() {
        TransactionSynchronizationManager.unbindResource(PLACE);
    }
}
