package id.jejaring.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that lies somewhere and concerns somebody: what the first lock ({@link Guard}) needs to know about it. */
public interface Placed {
    Whose whose();

    /** @param posts the posts that own or wrote it */
    record Whose(String regency, int village, @Nullable UUID person, Set<UUID> posts) {}
}
