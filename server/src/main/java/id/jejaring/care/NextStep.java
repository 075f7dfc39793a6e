package id.jejaring.care;

import id.jejaring.care.spi.OtherHands;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Calendars;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Regions;
import id.jejaring.work.Ladder;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Care that nobody has planned further is its owner's work: whoever may change what is planned, or in whose hands the person is, tells it
 * here in the same transaction. It looks at what stands now, so no order of steps leaves a case without a clock, or with two.
 */
@Component
public class NextStep {
    private final EpisodeQueries episodes;
    private final List<OtherHands> others;
    private final ResponseTimes times;
    private final Calendars calendars;
    private final Regions regions;
    private final Work work;
    private final Scopes scopes;
    private final InstantSource clock;

    NextStep(
            EpisodeQueries episodes,
            List<OtherHands> others,
            ResponseTimes times,
            Calendars calendars,
            Regions regions,
            Work work,
            Scopes scopes,
            InstantSource clock) {
        this.episodes = episodes;
        this.others = List.copyOf(others);
        this.times = times;
        this.calendars = calendars;
        this.regions = regions;
        this.work = work;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** What has just happened to somebody in care. */
    public enum Event {
        ASSESSED,
        VISITED,
        /** Not met, or refused at the door. */
        UNMET,
        /** A referral was withdrawn, or brought the person back without a visit. */
        BACK,
        PLANNED,
        REFERRED,
        CLOSED
    }

    /**
     * Whoever ends what was planned locks the episode first, before a visit or a referral: of two who do so at once, the second sees
     * what the first left. It may lie beyond the reach of who acts.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Episode> lock(RegionCode regency, UUID episode, UUID person) {
        return scopes.within(reaching(regency, person), () -> episodes.lock(regency, episode));
    }

    /** The episodes of several visits that will be recorded in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(RegionCode regency, List<Visit> visits) {
        Scope reaching =
                visits.stream().map(visit -> reaching(regency, visit.person())).reduce(Scope.current(), Scope::and);
        Set<UUID> wanted = visits.stream().map(Visit::episode).collect(Collectors.toSet());
        scopes.within(reaching, () -> {
            episodes.lock(regency, wanted);
            return wanted;
        });
    }

    /**
     * Gives the case to its owner or takes it off again, by what stands now. The episode must be locked.
     *
     * @param at when it happened; the time promised runs from when it is known here
     * @param by in whose name it was done
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void after(Event event, Episode episode, Instant at, UUID by) {
        scopes.within(reaching(episode.regency(), episode.person()), () -> {
            EpisodeQueries.Standing now = episodes.standing(episode);
            boolean waits = now.idle() && others.stream().noneMatch(other -> other.hold(episode));
            if (waits && !now.asked()) {
                work.open(item(event, episode, at));
            } else if (!waits && now.asked()) {
                work.done(episode.regency(), CareWork.NEXT_STEP, episode.id(), by, ConcernQueries.lower(event));
            }
            return waits;
        });
    }

    // A kader reaches a person only by an errand, and the case goes on without them.
    private static Scope reaching(RegionCode regency, UUID person) {
        return Scope.current().and(Scope.ofPerson(regency.value(), person));
    }

    private NewItem item(Event event, Episode episode, Instant at) {
        Instant now = clock.instant();
        ZoneId zone = regions.zone(episode.regency());
        LocalDate today = LocalDate.ofInstant(now, zone);
        int days = times.workingDays(event, today);
        return new NewItem(
                CareWork.NEXT_STEP,
                episode.id(),
                episode.person(),
                regions.codeOf(episode.villageNo()).orElseThrow(),
                episode.villageNo(),
                episode.owner(),
                at,
                now,
                calendars.of(episode.regency().value(), zone, today).plusDays(now, days),
                Ladder.CLINICAL,
                days);
    }
}
