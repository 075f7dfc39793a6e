package id.jejaring.work;

import id.jejaring.access.EachBody;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.notice.Inbox;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import id.jejaring.work.ClimbQueries.Waiting;
import id.jejaring.work.Duties.Answering;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings late items up, tier by tier: the next post is told, the owner stays the owner, every step is written down. What was
 * missed while the program stood still is made up for in order.
 */
@Component
class Climber {
    private static final Logger LOG = LoggerFactory.getLogger(Climber.class);
    static final String TOLD = "work.notice.climbed";
    private final ClimbQueries queries;
    private final Duties duties;
    private final Posts posts;
    private final EachBody each;
    private final Inbox inbox;
    private final Regions regions;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Climber(
            ClimbQueries queries,
            Duties duties,
            Posts posts,
            EachBody each,
            Inbox inbox,
            Regions regions,
            Ids ids,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.queries = queries;
        this.duties = duties;
        this.posts = posts;
        this.each = each;
        this.inbox = inbox;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    void round() {
        each.run(Scope.SIGN_IN, this::round);
    }

    void round(RegionCode body) {
        hasten(body);
        Set<UUID> failed = new HashSet<>();
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = one(body, failed);
        }
    }

    // An item that cannot climb this time must not keep the others down.
    private boolean one(RegionCode body, Set<UUID> failed) {
        UUID[] tried = new UUID[1];
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> {
                Instant now = clock.instant();
                Optional<Waiting> next = queries.lockNext(body, now, failed);
                next.ifPresent(item -> {
                    tried[0] = item.id();
                    climb(item, now);
                });
                return next.isPresent();
            }));
        } catch (RuntimeException failure) {
            // What it says may quote a record.
            LOG.warn(
                    "item {} could not climb this time: {}",
                    tried[0],
                    failure.getClass().getName());
            return tried[0] != null && failed.add(tried[0]);
        }
    }

    private void hasten(RegionCode body) {
        transaction.executeWithoutResult(status -> {
            Set<UUID> deserted = new HashSet<>(queries.owners(body));
            deserted.removeAll(posts.filled(deserted));
            if (!deserted.isEmpty()) {
                queries.hasten(body, deserted, clock.instant());
            }
        });
    }

    private void climb(Waiting item, Instant now) {
        Post owner = posts.find(item.regency(), item.owner()).orElseThrow();
        item.ladder()
                .above(owner.role(), item.tier())
                .ifPresentOrElse(tier -> to(tier, item, now), () -> queries.atTheTop(item));
    }

    private void to(Tier tier, Waiting item, Instant now) {
        Optional<Answering> found = duties.answering(tier, item, now);
        Climb climb = new Climb(
                item.id(),
                tier,
                found.map(each -> each.post().id()).orElse(null),
                found.map(Answering::onDuty).orElse(false),
                item.climbsAt(),
                now);
        LocalDate day = LocalDate.ofInstant(item.eventAt(), regions.zone(item.regency()));
        Instant next = found.isEmpty()
                ? item.climbsAt()
                : item.climbsAt().plus(queries.rule(day).after(item.eventAt(), item.dueAt()));
        queries.climbed(item, ids.next(), climb, next);
        found.ifPresent(each -> inbox.tell(
                item.regency(),
                each.post().id(),
                "climb:" + item.id() + ":" + tier.stored(),
                TOLD,
                "/work/" + item.id(),
                item.dueAt()));
    }
}
