package id.jejaring.indicator;

import org.jspecify.annotations.Nullable;

/**
 * A number and on how much it rests.
 *
 * @param value null where there is nothing to tell; a share in percent, a time in minutes
 * @param n facts, people or times behind it
 * @param of what a share is a share of, else the same as n
 */
public record Value(@Nullable Double value, long n, long of) {
    static final Value NOTHING = new Value(null, 0, 0);

    public boolean known() {
        return value != null;
    }
}
