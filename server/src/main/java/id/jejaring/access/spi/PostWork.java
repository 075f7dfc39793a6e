package id.jejaring.access.spi;

import java.util.Map;
import java.util.UUID;

/** Tells the administrator of a body how much waits at each post, and nothing else of it. */
public interface PostWork {
    /** How many items are open, by post, in the bodies the running scope administers. */
    Map<UUID, Integer> waiting();
}
