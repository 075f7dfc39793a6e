package id.jejaring.team;

/** How a place stands today; the worst first, as a list of who still has to act is read. */
public enum TeamState {
    NONE,
    EXPIRED,
    DRAFT,
    EXPIRING,
    VALID;

    /** A decree is in force. */
    public boolean covered() {
        return this == VALID || this == EXPIRING;
    }
}
