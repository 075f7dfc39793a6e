package id.jejaring.indicator.spi;

import java.util.List;
import java.util.Set;

/** Tells facts of some items again and again, as they are stored now. A trigger {@code indicator.fact} tells where one changed. */
public interface FactSource {
    /** As the trigger names it. */
    String name();

    /** Every item it may tell; an item has one source. */
    Set<String> items();

    /** Whether there are people behind it, whom those who treat them may see. */
    default boolean personal() {
        return true;
    }

    /** All facts in the window, as far as the reader sees them. */
    List<Fact> facts(Window window);
}
