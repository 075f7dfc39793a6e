package id.jejaring.year;

import id.jejaring.year.Cast.Seat;
import java.util.Set;

/** Does what items of its kinds ask for. */
interface Hand {
    Set<String> kinds();

    /** When within its time the owner gets to it. */
    default double from() {
        return 0.1;
    }

    /** What somebody does instead who fails; most do nothing. */
    default void fail(Task task, Seat seat) {}

    /** @return whether this post could do anything about it; if not, it has to remind whoever can */
    boolean act(Task task, Seat seat);
}
