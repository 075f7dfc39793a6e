package id.jejaring.platform;

import java.util.List;

/** Something that must be true of what is stored; {@code ./jejaring verify} asks every one of them. */
public interface Check {
    String name();

    /** One sentence for each thing that is not as it must be, with ids and never names; empty when all is well. */
    List<String> findings();
}
