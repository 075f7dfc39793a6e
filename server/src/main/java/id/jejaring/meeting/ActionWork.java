package id.jejaring.meeting;

import id.jejaring.access.Actor;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The work that an action is: for its owner until it is done, then for whoever looks whether it was. The scope for it is lent. */
@Component
class ActionWork {
    static final String CARRY_OUT = "CARRY_OUT_ACTION";
    static final String VERIFY = "VERIFY_ACTION";
    private static final int VERIFY_DAYS = 5;
    private final Work work;
    private final Calendars calendars;
    private final Regions regions;
    private final Scopes scopes;
    private final InstantSource clock;

    ActionWork(Work work, Calendars calendars, Regions regions, Scopes scopes, InstantSource clock) {
        this.work = work;
        this.calendars = calendars;
        this.regions = regions;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** A day it was put off to was named, however the first one was counted. */
    void toDo(MeetingAction action, Instant due) {
        open(CARRY_OUT, action, action.owner(), due, due.equals(action.dueAt()) ? action.workingDays() : null);
    }

    void toVerify(MeetingAction action) {
        Instant now = clock.instant();
        Instant due = calendars
                .of(
                        action.regency().value(),
                        regions.zone(action.regency()),
                        LocalDate.ofInstant(now, regions.zone(action.regency())))
                .plusDays(now, VERIFY_DAYS);
        open(VERIFY, action, action.verifier(), due, VERIFY_DAYS);
    }

    void end(String kind, MeetingAction action, Actor actor, String outcome) {
        lent(action, () -> work.done(action.regency(), kind, action.id(), actor, outcome));
    }

    private void open(String kind, MeetingAction action, UUID owner, Instant due, @Nullable Integer workingDays) {
        Instant now = clock.instant();
        lent(action, () -> {
            work.open(new NewItem(
                    kind,
                    action.id(),
                    null,
                    regions.codeOf(action.villageNo()).orElseThrow(),
                    action.villageNo(),
                    owner,
                    now,
                    now,
                    due,
                    Ladder.COORDINATION,
                    workingDays));
            return true;
        });
    }

    private void lent(MeetingAction action, ScopedValue.CallableOp<Boolean, RuntimeException> step) {
        scopes.within(Scope.current().widened(action.regency().value()), step);
    }
}
