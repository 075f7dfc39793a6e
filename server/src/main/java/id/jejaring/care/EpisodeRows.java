package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who is in care, and who answers for it: for the clinicians of the village. */
@Component
class EpisodeRows implements RowSource {
    private final EpisodeQueries episodes;
    private final Posts posts;
    private final Guard guard;

    EpisodeRows(EpisodeQueries episodes, Posts posts, Guard guard) {
        this.episodes = episodes;
        this.posts = posts;
        this.guard = guard;
    }

    @Override
    public String entity() {
        return CareFeed.EPISODE;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        if (part.kind() != Part.Kind.CLINICAL) {
            return Map.of();
        }
        List<Episode> open = guard.only(episodes.byIds(part.regency(), ids)).stream()
                .filter(episode -> episode.open() && Objects.equals(part.villageNo(), episode.villageNo()))
                .toList();
        Map<UUID, Post> owners = posts.named(open.stream().map(Episode::owner).collect(Collectors.toSet()));
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Episode episode : open) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("person", episode.person().toString());
            row.put("since", episode.openedAt().toString());
            Post owner = owners.get(episode.owner());
            if (owner != null) {
                row.put("owner", owner.fullTitle());
            }
            rows.put(episode.id(), row);
        }
        return rows;
    }
}
