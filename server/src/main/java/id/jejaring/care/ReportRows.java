package id.jejaring.care;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.RowSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of what a post reported: whether somebody has taken it up, and in which post. Nothing of the person, nothing found. */
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

    @Override
    public Map<UUID, Map<String, Object>> rows(Part part, Collection<UUID> ids, Actor reader) {
        RegionCode regency = part.regency();
        List<Concern> mine = guard.only(concerns.byIds(regency, ids)).stream()
                .filter(concern -> concern.recorder().equals(part.post()))
                .toList();
        Map<UUID, Post> owners = posts.named(mine.stream().map(Concern::owner).collect(Collectors.toSet()));
        Map<UUID, List<Handover>> offers =
                hands.handovers(regency, ids).stream().collect(Collectors.groupingBy(Handover::concern));
        Map<UUID, Map<String, Object>> rows = new LinkedHashMap<>();
        mine.forEach(concern -> rows.put(
                concern.id(), row(concern, owners.get(concern.owner()), offers.getOrDefault(concern.id(), List.of()))));
        return rows;
    }

    private static Map<String, Object> row(Concern concern, @Nullable Post owner, List<Handover> offers) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("of", concern.id().toString());
        row.put("at", concern.eventAt().toString());
        row.put("received", concern.receivedAt().toString());
        row.put("state", state(concern, offers));
        if (concern.takenUpAt() != null) {
            row.put("taken", concern.takenUpAt().toString());
        }
        if (owner != null) {
            row.put("role", owner.role().name());
            row.put("owner", owner.fullTitle());
        }
        return row;
    }

    private static String state(Concern concern, List<Handover> offers) {
        if (concern.takenUpAt() != null) {
            return "taken_up";
        }
        return offers.size() > 1 ? "handed_on" : "waiting";
    }
}
