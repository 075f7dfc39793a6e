package id.jejaring.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that lies somewhere and concerns somebody: what the first lock ({@link Guard}) needs to know about it. */
public interface Placed {
    Whose whose();

    /**
     * @param posts the posts that own or wrote it
     * @param registered part of the household register of its village, so nothing of care can be told from it
     */
    record Whose(String regency, int village, @Nullable UUID person, Set<UUID> posts, boolean registered) {
        public Whose(String regency, int village, @Nullable UUID person, Set<UUID> posts) {
            this(regency, village, person, posts, false);
        }
    }
}
