package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of what a post reported: whether somebody read it or takes care, and in which role. Nothing of the person, nothing found. */
@Component
class ReportRows implements RowSource {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final Posts posts;
    private final Guard guard;

    ReportRows(ConcernQueries concerns, HandQueries hands, Posts posts, Guard guard) {
        this.concerns = concerns;
        this.hands = hands;
        this.posts = posts;
        this.guard = guard;
    }

    @Override
    public String entity() {
        return CareFeed.REPORT;
    }

    // What nobody has looked at yet is no news.
    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        RegionCode regency = part.regency();
        List<Concern> mine = guard.only(concerns.byIds(regency, ids)).stream()
                .filter(concern -> concern.recorder().equals(part.post()))
                .toList();
        Map<UUID, HandQueries.Read> read = hands.firstRead(regency, ids);
        Map<UUID, Post> named = posts.named(Stream.concat(
                        mine.stream().map(Concern::owner),
                        read.values().stream().map(HandQueries.Read::by))
                .collect(Collectors.toSet()));
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        for (Concern concern : mine) {
            Instant taken = concern.takenUpAt();
            HandQueries.Read reading = read.get(concern.id());
            if (taken != null) {
                rows.put(concern.id(), row(concern, "taken_up", taken, named.get(concern.owner())));
            } else if (reading != null) {
                rows.put(concern.id(), row(concern, "seen", reading.at(), named.get(reading.by())));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(Concern concern, String state, Instant at, @Nullable Post by) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("of", concern.id().toString());
        row.put("kind", "concern");
        row.put("state", state);
        row.put("at", at.toString());
        if (by != null) {
            row.put("role", by.role().name().toLowerCase(Locale.ROOT));
        }
        return row;
    }
}
