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
}
