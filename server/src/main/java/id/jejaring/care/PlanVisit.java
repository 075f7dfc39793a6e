package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans a home visit and gives it to one post; to a kader the person is entrusted until the visit is done. */
@Component
public class PlanVisit {
    private static final Set<Role> NEIGHBOURS = EnumSet.of(Role.KADER);
    private final EpisodeQueries episodes;
    private final VisitQueries visits;
    private final ClinicalOwner owners;
    private final Posts posts;
    private final Regions regions;
    private final Assignments assignments;
    private final Work work;
    private final NextStep next;
    private final CareFeed feed;
    private final Audit audit;
    private final Guard guard;
    private final InstantSource clock;

    PlanVisit(
            EpisodeQueries episodes,
            VisitQueries visits,
            ClinicalOwner owners,
            Posts posts,
            Regions regions,
            Assignments assignments,
            Work work,
            NextStep next,
            CareFeed feed,
            Audit audit,
            Guard guard,
            InstantSource clock) {
        this.episodes = episodes;
        this.visits = visits;
        this.owners = owners;
        this.posts = posts;
        this.regions = regions;
        this.assignments = assignments;
        this.work = work;
        this.next = next;
        this.feed = feed;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    /** @param id made by the sender, so that sending twice plans once */
    public record Command(UUID id, UUID episode, LocalDate on, String purpose, UUID assignee) {}

    /** Who may be sent: the clinical ladder of the place, and its kader. */
    public List<Post> candidates(Episode episode) {
        List<Post> all = new ArrayList<>(owners.ladder(episode.regency(), episode.villageNo()));
        regions.codeOf(episode.villageNo()).ifPresent(village -> all.addAll(posts.held(NEIGHBOURS, village)));
        return List.copyOf(all);
    }

    @Transactional
    public Step plan(RegionCode regency, Command command, Actor actor) {
        Optional<Episode> found = episodes.lock(regency, command.episode()).filter(guard::sees);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Episode episode = found.get();
        if (!episode.open()) {
            return new Step.AlreadyChanged();
        }
        ZoneId zone = regions.zone(regency);
        if (command.on().isBefore(LocalDate.ofInstant(clock.instant(), zone))) {
            return Step.refused("planned_on", "care.refused.visit_in_the_past");
        }
        Optional<Post> assignee = candidates(episode).stream()
                .filter(post -> post.id().equals(command.assignee()))
                .findFirst();
        if (assignee.isEmpty()) {
            return Step.refused("assignee", "care.refused.not_a_candidate");
        }
        return write(episode, command, zone, actor);
    }

    private Step write(Episode episode, Command command, ZoneId zone, Actor actor) {
        Instant now = clock.instant();
        Visit visit = new Visit(
                episode.regency(),
                command.id(),
                episode.id(),
                episode.person(),
                episode.villageNo(),
                command.on(),
                command.purpose(),
                command.assignee(),
                actor.post().id(),
                now,
                null);
        if (!visits.insert(visit)) {
            return new Step.AlreadyChanged();
        }
        feed.planned(visit);
        assignments.entrust(visit, visit.person(), visit.assignee(), Entrusted.with(visit));
        work.open(new NewItem(
                CareWork.VISIT,
                visit.id(),
                visit.person(),
                regions.codeOf(visit.villageNo()).orElseThrow(),
                visit.villageNo(),
                visit.assignee(),
                now,
                now,
                command.on().plusDays(1).atStartOfDay(zone).toInstant()));
        next.after(NextStep.Event.PLANNED, episode, now, actor.post().id());
        audit.record(actor, Action.PLAN_VISIT, "visit", visit.id());
        return new Step.Done(visit.id());
    }
}
