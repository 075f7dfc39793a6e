package id.jejaring.platform;

/** A row that was expected to find its place did not. Nothing of the transaction stands; it is begun again without expecting. */
public final class Unplaced extends RuntimeException {
    Unplaced(String why) {
        super(why);
    }

    Unplaced(RuntimeException cause) {
        super(cause);
    }
}
