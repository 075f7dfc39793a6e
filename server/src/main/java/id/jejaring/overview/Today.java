package id.jejaring.overview;

import id.jejaring.access.Actor;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.work.WorkList.Lateness;
import id.jejaring.work.WorkList.VillageLateness;
import id.jejaring.work.spi.WorkSource;
import id.jejaring.work.spi.WorkSource.Described;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits for a post today, in the words of the modules that opened it. */
@Component
public class Today {
    private final WorkList work;
    private final List<WorkSource> sources;
    private final Posts posts;
    private final Regions regions;
    private final InstantSource clock;

    Today(WorkList work, List<WorkSource> sources, Posts posts, Regions regions, InstantSource clock) {
        this.work = work;
        this.sources = List.copyOf(sources);
        this.posts = posts;
        this.regions = regions;
        this.clock = clock;
    }

    /** The lists of the page; one of them is shown. */
    public enum Tab {
        MINE,
        OTHERS,
        DONE
    }

    /** @param owner title of the post it waits for */
    public record Row(WorkItem item, Described described, String owner) {
        public boolean late(Instant now) {
            return item.dueAt().isBefore(now);
        }

        /** Brought up to the reader's post, which does not own it. */
        public boolean climbedTo(Actor reader) {
            return reader.post().id().equals(item.climbedTo());
        }
    }

    /**
     * @param district its name
     * @param camat whether somebody holds the post that watches there; if not, the regency does
     */
    public record District(Lateness lateness, String district, boolean camat) {}

    public record Village(Lateness lateness, String village, String district) {}

    public record View(
            Tab tab,
            List<Row> rows,
            int mine,
            int others,
            int done,
            int late,
            int dueToday,
            List<District> districts,
            List<Village> villages) {}

    @Transactional(readOnly = true)
    public View of(Actor actor, Tab tab) {
        Instant now = clock.instant();
        ZoneId zone = regions.zone(actor.regency());
        Instant morning = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        Instant night =
                LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
        Set<RegionCode> camats = posts.held(List.of(Role.CAMAT), actor.regency()).stream()
                .map(Post::region)
                .collect(Collectors.toSet());
        List<WorkItem> mine = work.mine(actor);
        List<WorkItem> others = work.others(actor);
        List<WorkItem> done = work.doneSince(actor, morning);
        List<WorkItem> shown =
                switch (tab) {
                    case MINE -> mine;
                    case OTHERS -> others;
                    case DONE -> done;
                };
        return new View(
                tab,
                rows(shown),
                mine.size(),
                others.size(),
                done.size(),
                (int) mine.stream().filter(item -> item.dueAt().isBefore(now)).count(),
                (int) mine.stream()
                        .filter(item ->
                                !item.dueAt().isBefore(now) && !item.dueAt().isAfter(night))
                        .count(),
                work.lateness().stream()
                        .sorted(Comparator.comparingInt(Lateness::late)
                                .thenComparingInt(Lateness::open)
                                .reversed())
                        .map(each ->
                                new District(each, regions.name(each.district()), camats.contains(each.district())))
                        .toList(),
                work.latenessByVillage().stream().map(this::village).toList());
    }

    private Village village(VillageLateness each) {
        return new Village(
                each.lateness(),
                regions.codeOf(each.villageNo()).map(regions::name).orElse("–"),
                regions.name(each.lateness().district()));
    }

    private List<Row> rows(List<WorkItem> items) {
        Map<UUID, Described> described = new HashMap<>();
        for (WorkSource source : sources) {
            described.putAll(source.describe(items.stream()
                    .filter(item -> source.kinds().contains(item.kind()))
                    .toList()));
        }
        Map<UUID, Post> owners = posts.named(items.stream().map(WorkItem::owner).collect(Collectors.toSet()));
        return items.stream()
                .flatMap(item -> Stream.ofNullable(described.get(item.id()))
                        .map(words -> new Row(item, words, title(owners, item.owner()))))
                .toList();
    }

    private static String title(Map<UUID, Post> posts, UUID id) {
        Post post = posts.get(id);
        return post == null ? "–" : post.fullTitle();
    }
}
