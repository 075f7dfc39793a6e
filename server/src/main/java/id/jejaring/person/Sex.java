package id.jejaring.person;

/** As seen or told; unknown until somebody knows. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Two that are both known and differ. */
    public boolean contradicts(Sex other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
