package id.jejaring.screening.spi;

import id.jejaring.access.Actor;

/**
 * Makes a red flag somebody's work, in the transaction that stores the screening and in the scope of {@code SCREEN}. Without one
 * no red flag can be taken at all.
 */
public interface RedFlagListener {
    /** @return false when nobody can own it; whatever was written is then undone, the screening included */
    boolean raised(RedFlagRaised flag, Actor author);
}
