package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a concern in and gives it, in the same transaction, an owner and a clock. Without an owner it is not taken. */
@Component
public class ReportConcern {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final ClinicalOwner owners;
    private final ResponseTimes times;
    private final Regions regions;
    private final Work work;
    private final CareFeed feed;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    ReportConcern(
            ConcernQueries concerns,
            HandQueries hands,
            ClinicalOwner owners,
            ResponseTimes times,
            Regions regions,
            Work work,
            CareFeed feed,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.concerns = concerns;
        this.hands = hands;
        this.owners = owners;
        this.times = times;
        this.regions = regions;
        this.work = work;
        this.feed = feed;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param id made by the sender, so that sending twice reports once */
    public record Command(
            UUID id,
            RegionCode village,
            int villageNo,
            Channel channel,
            Instant eventAt,
            String story,
            Concern.About about,
            @Nullable String place,
            Concern.Reporter reporter) {}

    public sealed interface Outcome {
        record Reported(Concern concern, Post owner) implements Outcome {}

        /** The same was sent before. */
        record AlreadyReported(UUID id) implements Outcome {}

        record IdReused() implements Outcome {}

        record NoOwner() implements Outcome {}
    }

    @Transactional
    public Outcome report(Command command, Actor actor) {
        Optional<Post> owner = owners.of(command.village().regency(), command.villageNo());
        if (owner.isEmpty()) {
            return new Outcome.NoOwner();
        }
        Concern concern = concern(command, actor, owner.get().id());
        if (!concerns.insert(concern, actor.account())) {
            return sentBefore(concern);
        }
        hands.offer(concern, ids.next(), actor.post().id(), concern.owner(), concern.receivedAt());
        work.open(item(concern, command.village()));
        feed.moved(concern);
        audit.record(actor, Action.REPORT_CONCERN, "concern", concern.id());
        return new Outcome.Reported(concern, owner.get());
    }

    private Outcome sentBefore(Concern concern) {
        return concerns.find(concern.regency(), concern.id())
                .filter(known -> sameContent(known, concern))
                .<Outcome>map(known -> new Outcome.AlreadyReported(known.id()))
                .orElseGet(Outcome.IdReused::new);
    }

    private static boolean sameContent(Concern a, Concern b) {
        return a.villageNo() == b.villageNo()
                && a.recorder().equals(b.recorder())
                && a.channel() == b.channel()
                && a.story().equals(b.story())
                && a.about().equals(b.about())
                && a.eventAt().equals(b.eventAt());
    }

    private NewItem item(Concern concern, RegionCode village) {
        LocalDate day = LocalDate.ofInstant(concern.eventAt(), regions.zone(village));
        return new NewItem(
                CareWork.TRIAGE,
                concern.id(),
                null,
                village,
                concern.villageNo(),
                concern.owner(),
                concern.eventAt(),
                concern.receivedAt(),
                concern.eventAt().plus(times.untriaged(day)));
    }

    // The database keeps microseconds; a finer time would come back changed, and a repetition would look like another
    // report.
    private Concern concern(Command c, Actor actor, UUID owner) {
        return new Concern(
                c.village().regency(),
                c.id(),
                c.villageNo(),
                c.channel(),
                c.eventAt().truncatedTo(ChronoUnit.MICROS),
                clock.instant(),
                c.story(),
                c.about(),
                c.place(),
                c.reporter(),
                null,
                actor.post().id(),
                owner,
                null);
    }
}
