package id.jejaring.platform;

import java.util.List;
import java.util.function.Consumer;

/** Fills an empty installation before its first visitor, as {@code ./jejaring demo} asks. */
public interface Seeder {
    boolean needed();

    /**
     * @param options as given to the launcher, for example {@code --size}, {@code 2}
     * @param progress takes a short line for whoever waits
     */
    void load(List<String> options, Consumer<String> progress);
}
