package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes an action of a decision: an owner, a day, a number as it is that day, and the work of it, all together or not at all. */
@Component
public class DecideAction {
    private final MeetingQueries meetings;
    private final DecisionQueries decisions;
    private final ActionQueries actions;
    private final BaselineQueries baselines;
    private final ActionOwners owners;
    private final ActionWork work;
    private final DueDays dueDays;
    private final FreezeNumbers numbers;
    private final Indicators indicators;
    private final Regions regions;
    private final MeetingGround ground;
    private final Audit audit;
    private final InstantSource clock;

    DecideAction(
            MeetingQueries meetings,
            DecisionQueries decisions,
            ActionQueries actions,
            BaselineQueries baselines,
            ActionOwners owners,
            ActionWork work,
            DueDays dueDays,
            FreezeNumbers numbers,
            Indicators indicators,
            Regions regions,
            MeetingGround ground,
            Audit audit,
            InstantSource clock) {
        this.meetings = meetings;
        this.decisions = decisions;
        this.actions = actions;
        this.baselines = baselines;
        this.owners = owners;
        this.work = work;
        this.dueDays = dueDays;
        this.numbers = numbers;
        this.indicators = indicators;
        this.regions = regions;
        this.ground = ground;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param workingDays counted from the last day of the meeting; else a day is named */
    public record Command(
            UUID id,
            UUID meeting,
            UUID decision,
            String words,
            UUID owner,
            RegionCode region,
            @Nullable Integer workingDays,
            @Nullable LocalDate dueOn,
            String indicator) {}

    @Transactional
    public Outcome decide(Command command, Actor actor) {
        Optional<Meeting> found = ground.kept(command.meeting(), actor);
        if (found.isEmpty()
                || decisions.decision(found.get(), command.decision()).isEmpty()) {
            return new Outcome.NotFound();
        }
        if (actions.find(actor.regency(), command.id()).isPresent()) {
            return new Outcome.Done(command.id());
        }
        MeetingDay last = last(found.get());
        LocalDate today = ground.today(actor.regency());
        LocalDate decidedOn = last.heldOn().isBefore(today) ? last.heldOn() : today;
        Optional<Indicator> indicator = indicators.find(command.indicator(), decidedOn);
        Optional<Post> verifier = owners.verifier(actor.post(), command.owner());
        List<FieldError> errors = wrong(command, last);
        if (indicator.isEmpty()) {
            errors.add(FieldError.of("indicator", "meeting.refused.indicator"));
        } else if (indicator.get().finest() == Indicator.Finest.REGENCY
                && !command.region().equals(actor.regency())) {
            errors.add(
                    FieldError.of("indicator", "meeting.refused.indicator_of_regency", regions.name(actor.regency())));
        }
        if (verifier.isEmpty()) {
            errors.add(FieldError.of("owner", "meeting.refused.nobody_verifies"));
        }
        return errors.isEmpty()
                ? write(command, last, decidedOn, indicator.orElseThrow(), verifier.orElseThrow(), actor)
                : new Outcome.Refused(errors);
    }

    private MeetingDay last(Meeting meeting) {
        return meetings.days(meeting.regency()).stream()
                .filter(day -> day.meeting().equals(meeting.id()))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<FieldError> wrong(Command command, MeetingDay last) {
        List<FieldError> errors = new ArrayList<>();
        RegionCode regency = last.regency();
        boolean here = command.region().equals(regency)
                || regions.children(regency).stream().map(Region::code).anyMatch(command.region()::equals);
        if (!here) {
            errors.add(FieldError.of("region", "meeting.refused.region", regions.name(regency)));
        }
        if ((command.workingDays() == null) == (command.dueOn() == null)) {
            errors.add(FieldError.of("due_on", "meeting.refused.due_one_of"));
        } else if (command.dueOn() != null) {
            MeetingRules.an_action_is_due_after_its_meeting(command.dueOn(), last.heldOn())
                    .ifPresent(errors::add);
        }
        owners.refusal(regency, command.owner()).ifPresent(errors::add);
        return errors;
    }

    private Outcome write(
            Command command, MeetingDay last, LocalDate decidedOn, Indicator indicator, Post verifier, Actor actor) {
        DueDays.Due due = dueDays.of(last, command.workingDays(), command.dueOn());
        Months months = Measured.on(decidedOn);
        MeetingAction action = new MeetingAction(
                last.regency(),
                command.id(),
                command.meeting(),
                command.decision(),
                command.words(),
                command.region(),
                regions.villages(command.region()).getFirst().villageNo(),
                command.owner(),
                verifier.id(),
                due.day(),
                due.at(),
                command.workingDays(),
                new MeetingAction.Measure(indicator.code(), indicator.validFrom(), months),
                clock.instant(),
                actor.post().id());
        actions.add(action);
        numbers.of(indicator, last.regency(), months).forEach(baseline -> baselines.add(action, baseline));
        work.toDo(action, due.at());
        audit.record(actor, Action.KEEP_MEETINGS, "meeting_action", action.id());
        return new Outcome.Done(action.id());
    }
}
