package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the clinicians of a village which of its people are in care. */
@Component
class EpisodeRows implements RowSource {
    private final EpisodeQueries episodes;
    private final Guard guard;

    EpisodeRows(EpisodeQueries episodes, Guard guard) {
        this.episodes = episodes;
        this.guard = guard;
    }

    @Override
    public String entity() {
        return CareFeed.PERSON;
    }

    @Override
    public boolean adds() {
        return true;
    }

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        Map<UUID, Map<String, Object>> rows = new HashMap<>();
        if (part.kind() == Part.Kind.CLINICAL) {
            guard.only(episodes.ofPeople(part.regency(), ids)).stream()
                    .filter(episode -> episode.open() && Objects.equals(part.villageNo(), episode.villageNo()))
                    .forEach(episode -> rows.put(episode.person(), Map.of("care", true)));
        }
        return rows;
    }
}
