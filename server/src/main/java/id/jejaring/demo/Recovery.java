package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.care.Assessment.Risk;
import id.jejaring.care.Episode.Reason;
import id.jejaring.care.Sign;
import id.jejaring.care.TriageLevel;
import id.jejaring.care.Visit.Outcome;
import id.jejaring.demo.Fate.Look;
import id.jejaring.demo.Fate.Stop;
import id.jejaring.demo.Fate.Treatment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Invents how care goes: looked at, visited, better after months, sometimes not for good. */
final class Recovery {
    private static final int MOST_STOPS = 40;
    private static final Map<Sign, List<String>> DIAGNOSES = new EnumMap<>(Map.of(
            Sign.SUICIDE_NOW, List.of("F32.2", "F33.2"),
            Sign.SUICIDAL_THOUGHTS, List.of("F32.1", "F43.2"),
            Sign.REFUSES_FOOD, List.of("F32.3"),
            Sign.CONFUSED_ILL, List.of("F05.9", "F10.3"),
            Sign.PERINATAL_PSYCHOSIS, List.of("F53.1"),
            Sign.STOPPED_MEDICINE, List.of("F20.9", "F31.9"),
            Sign.DISTRESS, List.of("F41.2", "F43.2", "F51.0")));
    private static final List<String> PSYCHOTIC = List.of("F20.0", "F20.9", "F23.9", "F25.9");

    private final ZoneId zone;
    private final Hours hours;
    private final Staff staff;
    private final Texts texts;
    private final Dice dice;

    Recovery(Invention invention, Texts texts) {
        zone = invention.ground().zone();
        hours = new Hours(zone);
        staff = invention.staff();
        this.texts = texts;
        dice = invention.dice("recovery");
    }

    /** @param pace how long everything takes against the usual */
    Treatment of(Story story, Ground.Village village, Post owner, Instant opened, double pace) {
        Duration wait = Duration.ofMinutes((long) (pace
                * switch (story.level()) {
                    case RED -> 25;
                    case YELLOW -> 9 * 60;
                    case GREEN -> 4 * 24 * 60;
                }));
        Instant first = opened.plus(dice.around(wait));
        if (story.level() != TriageLevel.RED) {
            first = hours.open(first, dice);
        }
        Instant closed = first.plus(length(story));
        Treatment treatment = course(story, village, owner, opened, first, closed);
        return dice.chance(0.14) ? relapse(treatment, story, village, closed) : treatment;
    }

    Treatment course(Story story, Ground.Village village, Post owner, Instant opened, Instant first, Instant closed) {
        return new Treatment(
                owner,
                opened,
                looks(story, village, owner, first, closed),
                stops(story, village, owner, first, closed),
                closed,
                reason(),
                null);
    }

    private Treatment relapse(Treatment t, Story story, Ground.Village village, Instant closed) {
        if (t.reason() == Reason.DIED || t.reason() == Reason.MOVED || t.reason() == Reason.NO_DISORDER) {
            return t;
        }
        Instant back = hours.open(closed.plus(Duration.ofDays(dice.between(20, 160))), dice);
        Instant seen = hours.open(back.plus(dice.around(Duration.ofHours(5))), dice);
        Treatment again = course(story, village, t.owner(), back, seen, seen.plus(length(story)));
        return new Treatment(t.owner(), t.opened(), t.looks(), t.stops(), t.closed(), t.reason(), again);
    }

    private Duration length(Story story) {
        return switch (story.level()) {
            case RED -> Duration.ofDays(dice.between(120, 420));
            case YELLOW -> Duration.ofDays(dice.between(90, 400));
            case GREEN -> Duration.ofDays(dice.between(30, 130));
        };
    }

    private Reason reason() {
        return dice.pick(List.of(
                Reason.RECOVERED,
                Reason.RECOVERED,
                Reason.RECOVERED,
                Reason.RECOVERED,
                Reason.STABLE,
                Reason.STABLE,
                Reason.STABLE,
                Reason.MOVED,
                Reason.LOST_CONTACT,
                Reason.LOST_CONTACT,
                Reason.NO_DISORDER,
                dice.chance(0.3) ? Reason.DIED : Reason.STABLE));
    }

    private List<Look> looks(Story story, Ground.Village village, Post owner, Instant first, Instant closed) {
        List<Look> looks = new ArrayList<>();
        Risk risk =
                switch (story.level()) {
                    case RED -> Risk.ACUTE;
                    case YELLOW -> Risk.WATCH;
                    case GREEN -> Risk.NONE_SEEN;
                };
        looks.add(new Look(
                owner,
                first,
                risk,
                diagnosis(owner, story),
                texts.pick("findings_" + story.sign().name(), dice),
                texts.pick("plan_" + CareRows.code(story.level()), dice)));
        Post doctor = staff.doctor(village);
        Instant at = hours.open(first.plus(Duration.ofDays(dice.between(3, 20))), dice);
        while (at.isBefore(closed) && looks.size() < 4) {
            Post by = looks.size() == 1 ? doctor : owner;
            looks.add(new Look(
                    by,
                    at,
                    looks.size() == 1 && risk == Risk.ACUTE ? Risk.WATCH : Risk.NONE_SEEN,
                    diagnosis(by, story),
                    texts.pick("findings_next", dice),
                    texts.pick("plan_next", dice)));
            at = hours.open(at.plus(Duration.ofDays(dice.between(60, 120))), dice);
        }
        return looks;
    }

    /** Only doctors and psychologists write one. */
    private @Nullable String diagnosis(Post by, Story story) {
        return by.role() == Role.DOCTOR || by.role() == Role.PSYCHOLOGIST
                ? dice.pick(DIAGNOSES.getOrDefault(story.sign(), PSYCHOTIC))
                : null;
    }

    private List<Stop> stops(Story story, Ground.Village village, Post owner, Instant first, Instant closed) {
        List<Stop> stops = new ArrayList<>();
        Instant planned = first;
        int gap = story.level() == TriageLevel.RED ? 3 : story.level() == TriageLevel.YELLOW ? 10 : 18;
        while (planned.isBefore(closed) && stops.size() < MOST_STOPS) {
            LocalDate on = LocalDate.ofInstant(planned, zone).plusDays(dice.between(Math.max(1, gap - 2), gap + 5));
            Instant done = done(on);
            stops.add(stop(assignee(village, owner), owner, planned, on, done));
            planned = done;
            gap = Math.min(30, gap + 5);
        }
        return stops;
    }

    Stop stop(Post assignee, Post planner, Instant planned, LocalDate on, Instant done) {
        Outcome outcome = dice.chance(0.83)
                ? Outcome.MET
                : dice.chance(0.65) ? Outcome.NOT_MET : dice.chance(0.5) ? Outcome.REFUSED : Outcome.CANCELLED;
        return new Stop(
                assignee,
                planner,
                planned,
                on,
                texts.pick("purpose", dice),
                done,
                outcome,
                texts.pick(CareRows.code(outcome), dice));
    }

    private Post assignee(Ground.Village village, Post owner) {
        Post clinician = owner.role() == Role.DUTY_OFFICER ? staff.nurse(village) : owner;
        return dice.chance(0.65) ? clinician : staff.in(Role.KADER, village.code());
    }

    /** Nine in ten on the day, the others some days late. */
    private Instant done(LocalDate on) {
        LocalDate day = dice.chance(0.9) ? on : on.plusDays(dice.between(1, 4));
        return day.atTime(LocalTime.of(dice.between(8, 15), dice.between(0, 59)))
                .atZone(zone)
                .toInstant();
    }
}
