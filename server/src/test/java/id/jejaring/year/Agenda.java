package id.jejaring.year;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What will happen, in the order of time. */
final class Agenda {
    private final PriorityQueue<Event> waiting =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::number));
    private long number;

    record Event(Instant at, long number, Runnable what) {}

    void at(Instant moment, Runnable what) {
        waiting.add(new Event(moment, number++, what));
    }

    @Nullable
    Event next(Instant before) {
        Event first = waiting.peek();
        return first == null || !first.at().isBefore(before) ? null : waiting.poll();
    }

    @Nullable
    Instant upcoming() {
        Event first = waiting.peek();
        return first == null ? null : first.at();
    }
}
