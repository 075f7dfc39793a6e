package id.jejaring.indicator;

/** How facts become a number. Only counts and stocks may be added up over places. */
public enum Kind {
    COUNT,
    DISTINCT,
    STOCK,
    SHARE,
    MEDIAN,
    P90;

    /** Times are told in minutes. */
    public boolean time() {
        return this == MEDIAN || this == P90;
    }

    /** What of a tally is told, so what must not be small. */
    String shown() {
        return switch (this) {
            case COUNT, STOCK, SHARE -> "total";
            case DISTINCT -> "people";
            case MEDIAN, P90 -> "timed";
        };
    }
}
