package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.care.AnswerConcern;
import id.jejaring.care.AssessEpisode;
import id.jejaring.care.Assessment;
import id.jejaring.care.CloseEpisode;
import id.jejaring.care.Episode;
import id.jejaring.care.MatchConcern;
import id.jejaring.care.PlanVisit;
import id.jejaring.care.RecordVisit;
import id.jejaring.care.Sign;
import id.jejaring.care.Step;
import id.jejaring.care.TriageConcern;
import id.jejaring.care.TriageLevel;
import id.jejaring.care.Visit;
import id.jejaring.person.Birth;
import id.jejaring.person.Capacity;
import id.jejaring.person.Consent;
import id.jejaring.person.ConsentMethod;
import id.jejaring.person.ConsentScope;
import id.jejaring.person.Decider;
import id.jejaring.person.Details;
import id.jejaring.person.Registration;
import id.jejaring.person.Sex;
import id.jejaring.year.Cast.Seat;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A concern from triage to the end of care, as clinicians and kader work on it. */
final class Care implements Hand {
    private static final int LONGEST_CARE = 4;
    private final Stage stage;
    private final Desk desk;
    private final Phones phones;
    private final Map<UUID, InCare> episodes = new HashMap<>();
    private final Map<UUID, UUID> visits = new HashMap<>();
    private @Nullable Referring referring;

    /** Somebody in care, as far as the simulation goes on with them. */
    static final class InCare {
        final UUID episode;
        final UUID person;
        final int village;
        final UUID owner;
        TriageLevel level = TriageLevel.GREEN;
        int seen;
        final List<UUID> visits = new ArrayList<>();
        boolean away;
        boolean closed;

        InCare(UUID episode, UUID person, int village, UUID owner) {
            this.episode = episode;
            this.person = person;
            this.village = village;
            this.owner = owner;
        }
    }

    Care(Stage stage, Desk desk, Phones phones) {
        this.stage = stage;
        this.desk = desk;
        this.phones = phones;
    }

    void refersBy(Referring how) {
        referring = how;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("TRIAGE_CONCERN", "ANSWER_CONCERN", "ASSESS", "NEXT_STEP");
    }

    @Override
    public boolean act(Task task, Seat seat) {
        return switch (task.kind) {
            case "TRIAGE_CONCERN" -> triage(stage.ledger.of(task.subject), seat);
            case "ANSWER_CONCERN" -> answer(stage.ledger.of(task.subject), seat);
            case "NEXT_STEP" -> goesOn(Objects.requireNonNull(episodes.get(task.subject)), seat);
            default -> assess(Objects.requireNonNull(episodes.get(task.subject)), seat);
        };
    }

    /** Whether it went on; what the program did not take is counted. */
    boolean done(String what, Step step) {
        switch (step) {
            case Step.Done done -> stage.ledger.count(what);
            case Step.NotFound() -> stage.ledger.count("refused: " + what + " [out of reach]");
            case Step.AlreadyChanged() -> stage.ledger.count("refused: " + what + " [already changed]");
            case Step.Refused(var errors) -> stage.refused(what, errors);
        }
        return step instanceof Step.Done;
    }

    private boolean triage(Ledger.Case one, Seat seat) {
        TriageLevel level = TriageLevel.values()[stage.chance.of(List.of(0, 1, 1, 1, 1, 2, 2, 2, 2, 2))];
        Set<Sign> signs =
                switch (level) {
                    case RED -> Set.of(Sign.SUICIDE_NOW);
                    case YELLOW -> Set.of(Sign.STOPPED_MEDICINE);
                    case GREEN -> Set.of();
                };
        boolean triaged = done(
                "triaged",
                stage.<Step>as(
                        seat,
                        Action.TRIAGE_CONCERN,
                        new Step.NotFound(),
                        actor -> stage.bean(TriageConcern.class)
                                .triage(
                                        Cast.REGENCY,
                                        new TriageConcern.Command(one.id, level, signs, "Dinilai lewat telepon"),
                                        actor)));
        one.level = level;
        // Two in three go on at once; otherwise the answer is a task of its own.
        return triaged && (!stage.chance.percent(66) || answer(one, seat));
    }

    private boolean answer(Ledger.Case one, Seat seat) {
        if (one.person == null && !matched(one, seat)) {
            return false;
        }
        if (stage.chance.percent(10)
                && done(
                        "no care needed",
                        stage.<Step>as(
                                seat,
                                Action.ANSWER_CONCERN,
                                new Step.NotFound(),
                                actor -> stage.bean(AnswerConcern.class)
                                        .noCareNeeded(Cast.REGENCY, one.id, "Sudah dalam perawatan lain", actor)))) {
            one.handled = stage.now();
            return true;
        }
        Step accepted = stage.<Step>as(
                seat,
                Action.ANSWER_CONCERN,
                new Step.NotFound(),
                actor -> stage.bean(AnswerConcern.class).accept(Cast.REGENCY, one.id, actor));
        if (!done("taken up", accepted)) {
            return false;
        }
        one.handled = stage.now();
        one.episode = ((Step.Done) accepted).id();
        UUID person = Objects.requireNonNull(one.person);
        episodes.computeIfAbsent(one.episode, id -> new InCare(id, person, one.village, seat.post())).level = one.level;
        desk.changed(one.id, one.episode);
        return true;
    }

    /** Of those who fail at an answer one in two declines and says whom to ask instead; the clock goes on. */
    @Override
    public void fail(Task task, Seat seat) {
        if (!task.kind.equals("ANSWER_CONCERN") || stage.chance.percent(50)) {
            return;
        }
        Seat to = stage.chance.of(stage.cast.clinicians(stage.ledger.of(task.subject).village));
        if (!to.equals(seat)) {
            done(
                    "handed on",
                    stage.<Step>as(
                            seat,
                            Action.ANSWER_CONCERN,
                            new Step.NotFound(),
                            actor -> stage.bean(AnswerConcern.class)
                                    .handOn(Cast.REGENCY, task.subject, to.post(), "Sedang bertugas di luar", actor)));
        }
    }

    private boolean matched(Ledger.Case one, Seat seat) {
        UUID person = stage.chance.id();
        boolean matched = done(
                "matched",
                stage.<Step>as(
                        seat,
                        Action.MATCH_CONCERN,
                        new Step.NotFound(),
                        actor -> stage.bean(MatchConcern.class)
                                .registered(
                                        Cast.REGENCY,
                                        one.id,
                                        new Registration(person, Cast.REGENCY, one.village, newcomer(), seat.post()),
                                        actor)));
        one.person = matched ? person : null;
        return matched;
    }

    Details newcomer() {
        return Details.of(
                stage.chance.name(),
                stage.chance.percent(50) ? Sex.FEMALE : Sex.MALE,
                Birth.inYear(1950 + stage.chance.below(55)));
    }

    private boolean assess(InCare one, Seat seat) {
        Step step = stage.<Step>as(
                seat,
                Action.ASSESS,
                new Step.NotFound(),
                actor -> stage.bean(AssessEpisode.class).assess(Cast.REGENCY, assessment(one, seat), actor));
        if (!done("assessed", step)) {
            return false;
        }
        int next = stage.chance.below(100);
        if (next < 25) {
            Objects.requireNonNull(referring).send(one, seat, null);
        } else if (next < 35) {
            close(one, seat, Episode.Reason.NO_DISORDER);
        } else {
            plan(one, seat);
        }
        return true;
    }

    private AssessEpisode.Command assessment(InCare one, Seat seat) {
        return new AssessEpisode.Command(
                one.episode,
                (person, at) -> new Consent(
                        Cast.REGENCY,
                        stage.chance.id(),
                        person,
                        Capacity.HAS_CAPACITY,
                        null,
                        Decider.SELF,
                        null,
                        Set.of(ConsentScope.CARE),
                        ConsentMethod.SPOKEN,
                        at,
                        seat.post(),
                        null),
                "Tidak tidur, menyendiri",
                Assessment.Risk.WATCH,
                null,
                "Kunjungan rumah");
    }

    /** One planner in five forgets to plan; then the program makes it the owner's work. */
    void plan(InCare one, Seat seat) {
        if (!one.closed && !one.away && !stage.fails("planning a visit")) {
            planned(one, seat);
        }
    }

    /** Whoever has it as work how care goes on plans a visit or ends care. */
    private boolean goesOn(InCare one, Seat seat) {
        if (one.seen >= LONGEST_CARE || stage.chance.percent(30)) {
            close(one, seat, Episode.Reason.STABLE);
            return one.closed;
        }
        return planned(one, seat);
    }

    private boolean planned(InCare one, Seat seat) {
        UUID visit = stage.chance.id();
        boolean planned = done(
                "visit planned",
                stage.<Step>as(
                        seat,
                        Action.PLAN_VISIT,
                        new Step.NotFound(),
                        actor -> stage.bean(PlanVisit.class)
                                .plan(
                                        Cast.REGENCY,
                                        new PlanVisit.Command(
                                                visit,
                                                one.episode,
                                                stage.today().plusDays(2 + stage.chance.below(14)),
                                                "Lihat keadaan, antar obat",
                                                visitor(one).post()),
                                        actor)));
        if (planned) {
            visiting(one, visit);
        }
        return planned;
    }

    void visiting(InCare one, UUID visit) {
        visits.put(visit, one.episode);
        one.visits.add(visit);
        desk.changed(visit, one.episode);
    }

    Seat visitor(InCare one) {
        return stage.chance.percent(60)
                ? stage.cast.kader(one.village)
                : stage.cast.clinicians(one.village).getFirst();
    }

    /** Visits take place by day, on the day they are planned for. */
    Hand visits() {
        return new Hand() {
            @Override
            public Set<String> kinds() {
                return Set.of("VISIT");
            }

            @Override
            public double from() {
                return 0.9;
            }

            @Override
            public boolean act(Task task, Seat seat) {
                return visit(task.subject, seat);
            }
        };
    }

    private boolean visit(UUID visit, Seat seat) {
        InCare one = Objects.requireNonNull(episodes.get(Objects.requireNonNull(visits.get(visit))));
        Visit.Outcome outcome = stage.chance.of(List.of(
                Visit.Outcome.MET,
                Visit.Outcome.MET,
                Visit.Outcome.MET,
                Visit.Outcome.MET,
                Visit.Outcome.NOT_MET,
                Visit.Outcome.REFUSED));
        one.seen++;
        if (seat.role() == Role.KADER && stage.chance.percent(60)) {
            phones.visited(seat, visit, outcome, () -> after(one, visit));
            return true;
        }
        boolean recorded = done(
                "visit " + outcome.name().toLowerCase(java.util.Locale.ROOT),
                stage.<Step>as(
                        seat,
                        Action.RECORD_VISIT,
                        new Step.NotFound(),
                        actor -> stage.bean(RecordVisit.class)
                                .record(
                                        Cast.REGENCY,
                                        new RecordVisit.Command(visit, outcome, "Rumah dikunjungi"),
                                        actor)));
        if (recorded) {
            after(one, visit);
        }
        return recorded;
    }

    /** Whoever answers for the case decides the next day how it goes on. */
    private void after(InCare one, UUID visit) {
        desk.changed(visit, one.episode);
        stage.agenda.at(stage.now().plus(stage.chance.between(Duration.ofHours(1), Duration.ofHours(30))), () -> {
            Seat owner = stage.cast.seat(one.owner);
            if (one.closed || one.away) {
                return;
            }
            if (one.seen >= LONGEST_CARE || stage.chance.percent(30)) {
                close(one, owner, Episode.Reason.STABLE);
            } else {
                plan(one, owner);
            }
        });
    }

    /** A midwife does not close a case: the nurse of the Puskesmas does. */
    void close(InCare one, Seat by, Episode.Reason reason) {
        Seat closing = by.role() == Role.MIDWIFE ? stage.cast.clinician(one.village, Role.NURSE) : by;
        one.closed = done(
                        "case closed",
                        stage.<Step>as(
                                closing,
                                Action.CLOSE_CASE,
                                new Step.NotFound(),
                                actor -> stage.bean(CloseEpisode.class)
                                        .close(
                                                Cast.REGENCY,
                                                new CloseEpisode.Command(one.episode, reason, "Disepakati keluarga"),
                                                actor)))
                || one.closed;
        one.visits.add(one.episode);
        desk.changed(one.visits.toArray(UUID[]::new));
    }

    @Nullable
    InCare inCare(UUID episode) {
        return episodes.get(episode);
    }
}
