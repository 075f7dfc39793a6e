package id.jejaring.work.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.access.Posts;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.work.Climb;
import id.jejaring.work.DueBasis;
import id.jejaring.work.DueReasons;
import id.jejaring.work.ItemView;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import id.jejaring.work.spi.WorkSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One item: whose it is, how its due time was counted, how it climbed. */
@Controller
class ItemPages {
    private final WorkList work;
    private final List<WorkSource> sources;
    private final DueReasons reasons;
    private final Posts posts;

    ItemPages(WorkList work, List<WorkSource> sources, DueReasons reasons, Posts posts) {
        this.work = work;
        this.sources = List.copyOf(sources);
        this.reasons = reasons;
        this.posts = posts;
    }

    @Door(Action.READ_WORK)
    @GetMapping("/work/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        WorkItem item = work.find(actor.regency(), id).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        List<Climb> climbs = work.climbs(actor.regency(), List.of(item));
        Set<UUID> named = Stream.concat(
                        Stream.of(item.owner()),
                        climbs.stream().map(Climb::post).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        Optional<WorkSource> source = source(item);
        ItemView view = new ItemView(
                item,
                reasons.of(item, source.map(each -> each.basis(item)).orElse(DueBasis.EVENT)),
                source.map(each -> each.describe(List.of(item)).get(item.id())).orElse(null),
                climbs,
                posts.named(named));
        return new ModelAndView("work/item", Map.of("view", view));
    }

    private Optional<WorkSource> source(WorkItem item) {
        return sources.stream()
                .filter(source -> source.kinds().contains(item.kind()))
                .findFirst();
    }
}
