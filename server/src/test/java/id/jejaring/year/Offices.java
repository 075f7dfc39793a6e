package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.meeting.CarryOut;
import id.jejaring.meeting.DayMode;
import id.jejaring.meeting.DecideAction;
import id.jejaring.meeting.KeepDecision;
import id.jejaring.meeting.KeepMeeting;
import id.jejaring.meeting.Meeting;
import id.jejaring.meeting.MeetingDay;
import id.jejaring.meeting.Outcome;
import id.jejaring.meeting.VerifyAction;
import id.jejaring.region.Region;
import id.jejaring.team.AskForTeam;
import id.jejaring.team.Change;
import id.jejaring.team.Decree;
import id.jejaring.team.KeepDecree;
import id.jejaring.year.Cast.Seat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What offices owe each other: teams that were asked for, and what meetings decided. */
final class Offices implements Hand {
    private static final List<String> MEASURES = List.of("wait_median", "concerns_reported");
    private final Stage stage;
    private final Desk desk;
    private final Map<UUID, Region> asked = new HashMap<>();
    private final Map<UUID, Seat> actions = new HashMap<>();
    private @Nullable UUID before;

    Offices(Stage stage, Desk desk) {
        this.stage = stage;
        this.desk = desk;
    }

    @Override
    public Set<String> kinds() {
        return Set.of("FORM_TEAM", "CARRY_OUT_ACTION", "VERIFY_ACTION");
    }

    /** Three meetings, four months apart, and every second village is asked for its team. */
    void plan(Duration year) {
        for (int month : List.of(1, 5, 9)) {
            stage.agenda.at(
                    YearClock.BEGIN.plus(year.dividedBy(12).multipliedBy(month)).plus(Duration.ofHours(2)), this::meet);
        }
        for (Region district : stage.regions.children(Cast.REGENCY)) {
            for (Region village : stage.regions.villages(district.code())) {
                if (stage.chance.percent(50)) {
                    Instant when = YearClock.BEGIN.plus(stage.chance.within(year, 0.01, 0.8));
                    stage.agenda.at(when, () -> ask(village));
                }
            }
        }
    }

    private void ask(Region village) {
        Change asking = stage.<Change>as(
                stage.cast.one(Role.TPKJM_SECRETARY),
                Action.ASK_FOR_TEAM,
                new Change.NotFound(),
                actor -> stage.bean(AskForTeam.class)
                        .ask(
                                new AskForTeam.Command(
                                        "tpkjm", village.code(), stage.today().plusDays(30), "Hasil rapat"),
                                actor));
        if (changed("team asked for", asking)) {
            asked.put(((Change.Done) asking).id(), village);
            desk.changed(((Change.Done) asking).id());
        }
    }

    private boolean changed(String what, Change change) {
        switch (change) {
            case Change.Done done -> stage.ledger.count(what);
            case Change.NotFound() -> stage.ledger.count("refused: " + what + " [out of reach]");
            case Change.AlreadyChanged() -> stage.ledger.count("refused: " + what + " [already changed]");
            case Change.Refused(var errors) -> stage.refused(what, errors);
        }
        return change instanceof Change.Done;
    }

    private boolean done(String what, Outcome outcome) {
        switch (outcome) {
            case Outcome.Done done -> stage.ledger.count(what);
            case Outcome.NotFound() -> stage.ledger.count("refused: " + what + " [out of reach]");
            case Outcome.AlreadyChanged() -> stage.ledger.count("refused: " + what + " [already changed]");
            case Outcome.Refused(var errors) -> stage.refused(what, errors);
        }
        return outcome instanceof Outcome.Done;
    }

    private void meet() {
        Seat secretary = stage.cast.one(Role.TPKJM_SECRETARY);
        UUID id = stage.chance.id();
        Meeting meeting = new Meeting(Cast.REGENCY, id, "Rapat koordinasi", null, secretary.post(), before);
        MeetingDay day = new MeetingDay(
                Cast.REGENCY,
                stage.chance.id(),
                id,
                stage.today(),
                LocalTime.of(8, 0),
                LocalTime.of(15, 0),
                "Aula",
                DayMode.IN_PERSON,
                "Asisten I",
                "Sekretaris Daerah",
                "camat",
                stage.chance.id());
        if (done(
                "meeting held",
                keeping(secretary, actor -> stage.bean(KeepMeeting.class).call(meeting, day, actor)))) {
            before = id;
            for (int n = 0; n < 4; n++) {
                decide(id, secretary);
            }
        }
    }

    private Outcome keeping(Seat seat, Function<id.jejaring.access.Actor, Outcome> act) {
        return stage.<Outcome>as(seat, Action.KEEP_MEETINGS, new Outcome.NotFound(), act);
    }

    private void decide(UUID meeting, Seat secretary) {
        UUID decision = stage.chance.id();
        keeping(
                secretary,
                actor -> stage.bean(KeepDecision.class).decide(meeting, decision, "Jangkau desa yang sunyi", actor));
        for (Role role : List.of(Role.CAMAT, Role.HEALTH_HEAD, Role.SOCIAL_OFFICER, Role.PUSKESMAS_HEAD)) {
            Seat owner = stage.chance.of(stage.cast.of(role));
            UUID action = stage.chance.id();
            DecideAction.Command command = new DecideAction.Command(
                    action,
                    meeting,
                    decision,
                    "Latih kader",
                    owner.post(),
                    role == Role.CAMAT ? owner.region() : Cast.REGENCY,
                    20 + stage.chance.below(30),
                    null,
                    stage.chance.of(MEASURES));
            if (done(
                    "action decided",
                    keeping(secretary, actor -> stage.bean(DecideAction.class).decide(command, actor)))) {
                actions.put(action, owner);
                desk.changed(action);
            }
        }
    }

    @Override
    public boolean act(Task task, Seat seat) {
        return switch (task.kind) {
            case "FORM_TEAM" -> form(Objects.requireNonNull(asked.get(task.subject)), seat);
            case "CARRY_OUT_ACTION" -> carryOut(task, seat);
            default -> verify(task, seat);
        };
    }

    private boolean form(Region village, Seat seat) {
        Decree.Paper paper = new Decree.Paper(
                "188/" + stage.chance.below(900) + "/" + stage.today().getYear(),
                stage.today(),
                "Kepala Desa",
                stage.today(),
                null,
                null);
        return changed(
                "team formed",
                stage.<Change>as(
                        seat,
                        Action.KEEP_TEAMS,
                        new Change.NotFound(),
                        actor -> stage.bean(KeepDecree.class)
                                .keep(
                                        new KeepDecree.Command(
                                                stage.chance.id(), "tpkjm", village.code(), paper, true, null),
                                        actor)));
    }

    /** Only its owner can say that it is done; whoever keeps meetings may give it more time once. */
    private boolean carryOut(Task task, Seat seat) {
        if (seat.post().equals(Objects.requireNonNull(actions.get(task.subject)).post())) {
            return done(
                    "action done",
                    stage.<Outcome>as(
                            seat,
                            Action.CARRY_OUT,
                            new Outcome.NotFound(),
                            actor -> stage.bean(CarryOut.class)
                                    .report(task.subject, stage.chance.id(), true, "Tiga kader dilatih", actor)));
        }
        LocalDate later = stage.today().plusDays(60);
        return stage.chance.percent(50)
                && done(
                        "action postponed",
                        keeping(
                                seat,
                                actor -> stage.bean(VerifyAction.class)
                                        .postpone(task.subject, stage.chance.id(), later, "Banjir", actor)));
    }

    private boolean verify(Task task, Seat seat) {
        boolean good = !stage.chance.percent(20);
        return done(
                good ? "action verified" : "action given back",
                keeping(
                        seat,
                        actor -> stage.bean(VerifyAction.class)
                                .judge(task.subject, stage.chance.id(), good, "Daftar hadir dilihat", actor)));
    }

    Set<UUID> subjects() {
        Set<UUID> all = new java.util.HashSet<>(asked.keySet());
        all.addAll(actions.keySet());
        return all;
    }
}
