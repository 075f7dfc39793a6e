package id.jejaring.care.spi;

import id.jejaring.care.Episode;

/** A module that may have a person in care in its hands for a while, with its own owner and clock: then care need not plan. */
public interface OtherHands {
    boolean hold(Episode episode);
}
