package id.jejaring.work;

import id.jejaring.access.Post;
import id.jejaring.work.spi.WorkSource.Described;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that a page about one item says. @param described null where the reader may not know what it is about */
public record ItemView(
        WorkItem item, DueReason reason, @Nullable Described described, List<Climb> climbs, Map<UUID, Post> posts) {
    public String title(@Nullable UUID post) {
        Post known = post == null ? null : posts.get(post);
        return known == null ? "–" : known.fullTitle();
    }
}
