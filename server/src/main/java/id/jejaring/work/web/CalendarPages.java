package id.jejaring.work.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.Calendars;
import id.jejaring.platform.Calendars.Holiday;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The days on which the offices of a regency are closed. */
@Controller
class CalendarPages {
    private final Calendars calendars;
    private final Regions regions;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    CalendarPages(
            Calendars calendars, Regions regions, Audit audit, InstantSource clock, TransactionTemplate transaction) {
        this.calendars = calendars;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Door(Action.MANAGE_CALENDAR)
    @GetMapping("/settings/calendar")
    ModelAndView all(Actor actor) {
        return page(Input.empty(), actor);
    }

    @Door(Action.MANAGE_CALENDAR)
    @PostMapping("/settings/calendar")
    ModelAndView add(Input input, Actor actor) {
        input.only(Set.of("day", "name", "source"));
        LocalDate day = input.day("day");
        String name = input.text("name", 120);
        String source = input.text("source", 300);
        if (input.ok() && !added(new Holiday(actor.regency().value(), day, name, source), actor)) {
            input.refuse("day", "work.calendar.known");
        }
        if (!input.ok()) {
            ModelAndView again = page(input, actor);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return done("work.done.holiday");
    }

    @Door(Action.MANAGE_CALENDAR)
    @PostMapping("/settings/calendar/{day}/remove")
    ModelAndView remove(@PathVariable String day, Input input, Actor actor) {
        input.only(Set.of());
        LocalDate removed = parsed(day);
        boolean gone = Boolean.TRUE.equals(transaction.execute(status -> {
            boolean was = calendars.remove(actor.regency().value(), removed);
            if (was) {
                audit.record(actor, Action.MANAGE_CALENDAR, "holiday", null, "removed " + removed);
            }
            return was;
        }));
        if (!gone) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return done("work.done.holiday_removed");
    }

    private boolean added(Holiday holiday, Actor actor) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean added = calendars.add(holiday);
            if (added) {
                audit.record(actor, Action.MANAGE_CALENDAR, "holiday", null, "added " + holiday.day());
            }
            return added;
        }));
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Refused(Problem.NOT_FOUND);
        }
    }

    private static ModelAndView done(String said) {
        ModelAndView done = new ModelAndView("redirect:/settings/calendar?done=" + said);
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }

    private ModelAndView page(Input input, Actor actor) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
        return new ModelAndView(
                "work/calendar",
                Map.of(
                        "input",
                        input,
                        "holidays",
                        calendars.holidays(actor.regency().value(), today.withDayOfYear(1)),
                        "body",
                        actor.regency().value(),
                        "place",
                        regions.name(actor.regency())));
    }
}
