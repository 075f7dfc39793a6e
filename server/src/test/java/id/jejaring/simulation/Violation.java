package id.jejaring.simulation;

/** A promise of the protocol that was broken. */
final class Violation extends RuntimeException {
    private static final long serialVersionUID = 1;

    Violation(String promise, Object what) {
        super(promise + ": " + what);
    }
}
