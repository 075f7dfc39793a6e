package id.jejaring.meeting;

import id.jejaring.access.Actor;
import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which meetings and days an actor may touch, and which day it is there. */
@Component
class MeetingGround {
    private final MeetingQueries meetings;
    private final ActionQueries actions;
    private final Regions regions;
    private final Guard guard;
    private final InstantSource clock;

    MeetingGround(MeetingQueries meetings, ActionQueries actions, Regions regions, Guard guard, InstantSource clock) {
        this.meetings = meetings;
        this.actions = actions;
        this.regions = regions;
        this.guard = guard;
        this.clock = clock;
    }

    LocalDate today(RegionCode regency) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(regency));
    }

    /** Meetings are kept for a whole regency. */
    boolean kept(Actor actor) {
        return actor.regency().level() == 2 && guard.reaches(actor.regency());
    }

    Optional<Meeting> kept(UUID meeting, Actor actor) {
        return kept(actor) ? meetings.find(actor.regency(), meeting) : Optional.empty();
    }

    Optional<MeetingDay> keptDay(UUID day, Actor actor) {
        return kept(actor) ? meetings.day(actor.regency(), day) : Optional.empty();
    }

    Optional<MeetingAction> keptAction(UUID action, Actor actor) {
        return kept(actor) ? actions.find(actor.regency(), action) : Optional.empty();
    }

    /** Read by every office of the regency. */
    Optional<Meeting> seen(UUID meeting, Actor actor) {
        return meetings.find(actor.regency(), meeting).filter(found -> guard.concerns(found.regency()));
    }

    Optional<MeetingDay> seenDay(UUID day, Actor actor) {
        return meetings.day(actor.regency(), day).filter(found -> guard.concerns(found.regency()));
    }

    Optional<MeetingAction> seenAction(UUID action, Actor actor) {
        return actions.find(actor.regency(), action).filter(found -> guard.concerns(found.regency()));
    }
}
