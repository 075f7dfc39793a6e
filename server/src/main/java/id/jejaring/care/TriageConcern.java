package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says how urgent a concern is, and so by when its owner must have acted. May be said again when more is known. */
@Component
public class TriageConcern {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final ResponseTimes times;
    private final Regions regions;
    private final Work work;
    private final CareFeed feed;
    private final Audit audit;
    private final Guard guard;
    private final Ids ids;
    private final InstantSource clock;

    TriageConcern(
            ConcernQueries concerns,
            HandQueries hands,
            ResponseTimes times,
            Regions regions,
            Work work,
            CareFeed feed,
            Audit audit,
            Guard guard,
            Ids ids,
            InstantSource clock) {
        this.concerns = concerns;
        this.hands = hands;
        this.times = times;
        this.regions = regions;
        this.work = work;
        this.feed = feed;
        this.audit = audit;
        this.guard = guard;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(
            UUID concern,
            TriageLevel level,
            Set<Sign> signs,
            @Nullable String note) {}

    @Transactional
    public Step triage(RegionCode regency, Command command, Actor actor) {
        Optional<Concern> found = concerns.lock(regency, command.concern()).filter(each -> guard.sees(each.area()));
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Concern concern = found.get();
        if (concern.takenUpAt() != null) {
            return new Step.AlreadyChanged();
        }
        return TriageRules.tooLow(command.level(), command.signs())
                .map(least -> Step.refused("level", "care.refused.level_too_low." + ConcernQueries.lower(least)))
                .orElseGet(() -> write(concern, command, actor));
    }

    private Step write(Concern concern, Command command, Actor actor) {
        RegionCode village = regions.codeOf(concern.villageNo()).orElseThrow();
        LocalDate day = LocalDate.ofInstant(concern.eventAt(), regions.zone(village));
        Instant respondBy = concern.eventAt().plus(times.of(command.level(), day));
        Instant now = clock.instant();
        hands.add(
                concern,
                ids.next(),
                new Triage(
                        concern.id(),
                        command.level(),
                        command.signs(),
                        command.note(),
                        now,
                        actor.post().id(),
                        respondBy));
        boolean first = work.done(
                concern.regency(), CareWork.TRIAGE, concern.id(), actor, ConcernQueries.lower(command.level()));
        if (!first && !work.done(concern.regency(), CareWork.ANSWER, concern.id(), actor, "triaged_again")) {
            return new Step.AlreadyChanged();
        }
        work.open(new NewItem(
                CareWork.ANSWER,
                concern.id(),
                concern.person(),
                village,
                concern.villageNo(),
                concern.owner(),
                concern.eventAt(),
                concern.receivedAt(),
                respondBy));
        feed.moved(concern);
        audit.record(actor, Action.TRIAGE_CONCERN, "concern", concern.id(), ConcernQueries.lower(command.level()));
        return new Step.Done(concern.id());
    }
}
