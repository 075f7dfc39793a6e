package id.jejaring.indicator;

import org.jspecify.annotations.Nullable;

/** What the cells of one item come to in one place. */
record Tally(
        long facts,
        long total,
        long timed,
        @Nullable Double median,
        @Nullable Double p90,
        long people) {
    static final Tally NONE = new Tally(0, 0, 0, null, null, 0);

    /** Facts and sums only: percentiles and people do not add up. */
    Tally and(Tally other) {
        return new Tally(facts + other.facts, total + other.total, 0, null, null, 0);
    }

    Value as(Kind kind, Tally base) {
        return switch (kind) {
            case COUNT -> new Value((double) total, facts, facts);
            case STOCK -> new Value((double) total, facts, facts);
            case DISTINCT -> new Value((double) people, people, people);
            case SHARE -> new Value(base.total == 0 ? null : 100.0 * total / base.total, total, base.total);
            case MEDIAN -> new Value(median, timed, timed);
            case P90 -> new Value(p90, timed, timed);
        };
    }
}
