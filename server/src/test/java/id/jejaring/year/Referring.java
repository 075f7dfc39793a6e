package id.jejaring.year;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.agreement.CareKind;
import id.jejaring.care.Episode;
import id.jejaring.care.Step;
import id.jejaring.care.TriageLevel;
import id.jejaring.referral.AnswerByLink;
import id.jejaring.referral.AnswerReferral;
import id.jejaring.referral.CoverKind;
import id.jejaring.referral.Discharge;
import id.jejaring.referral.FamilySearch;
import id.jejaring.referral.FindFamily;
import id.jejaring.referral.GiveLink;
import id.jejaring.referral.ReceiveBack;
import id.jejaring.referral.Referral;
import id.jejaring.referral.ReferralState;
import id.jejaring.referral.SendReferral;
import id.jejaring.referral.Urgency;
import id.jejaring.referral.WithdrawReferral;
import id.jejaring.year.Care.InCare;
import id.jejaring.year.Cast.Seat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sent, answered, arrived, admitted, discharged, received back: by the hospital itself, by telephone or by a link. */
final class Referring implements Hand {
    private static final String WHO = "Ibu Rini, IGD";
    private final Stage stage;
    private final Desk desk;
    private final Care care;
    private final Map<UUID, Sent> sent = new HashMap<>();

    private static final class Sent {
        final UUID id;
        final InCare one;
        final UUID to;
        ReferralState state = ReferralState.SENT;
        Discharge.Ending ending = Discharge.Ending.HOME;

        Sent(UUID id, InCare one, UUID to) {
            this.id = id;
            this.one = one;
            this.to = to;
        }
    }

    Referring(Stage stage, Desk desk, Care care) {
        this.stage = stage;
        this.desk = desk;
        this.care = care;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(
                "ANSWER_REFERRAL", "REFER_ELSEWHERE", "REPORT_ARRIVAL", "REPORT_STAY", "FIND_FAMILY", "RECEIVE_BACK");
    }

    @Override
    public boolean act(Task task, Seat seat) {
        Sent r = Objects.requireNonNull(sent.get(task.subject));
        return switch (task.kind) {
            case "ANSWER_REFERRAL" -> answer(r, seat);
            case "REFER_ELSEWHERE" -> elsewhere(r, seat);
            case "REPORT_ARRIVAL" -> arrival(r, seat);
            case "REPORT_STAY" -> stay(r, seat);
            case "FIND_FAMILY" -> family(r, seat);
            default -> back(r, seat);
        };
    }

    /** In the name of a place of care: who works nowhere asks the nurse. One in ten thinks first of a house that is closed. */
    boolean send(InCare one, Seat by, @Nullable UUID notTo) {
        Seat seat = by.facility() == null || by.role() == Role.HOSPITAL_INTAKE
                ? stage.cast.clinician(one.village, Role.NURSE)
                : by;
        if (stage.chance.percent(10)) {
            send(one, seat, stage.chance.id(), stage.cast.closed);
        }
        boolean near = notTo == null ? stage.chance.percent(60) : !notTo.equals(stage.cast.rsud);
        UUID to = near ? stage.cast.rsud : stage.cast.rsj;
        UUID id = stage.chance.id();
        if (!send(one, seat, id, to)) {
            return false;
        }
        one.away = true;
        sent.put(id, new Sent(id, one, to));
        desk.changed(id, one.episode);
        if (to.equals(stage.cast.rsj) && stage.chance.percent(40)) {
            link(id, seat);
        }
        return true;
    }

    private boolean send(InCare one, Seat seat, UUID id, UUID to) {
        Urgency urgency =
                switch (one.level) {
                    case RED -> Urgency.EMERGENCY;
                    case YELLOW -> Urgency.SOON;
                    case GREEN -> Urgency.PLANNED;
                };
        Referral.Request request = new Referral.Request(
                CareKind.INPATIENT,
                urgency,
                "Tidak makan tiga hari, perlu dirawat",
                null,
                null,
                "Kakak",
                "Ambulans",
                stage.now().plus(Duration.ofHours(one.level == TriageLevel.RED ? 2 : 24)));
        return care.done(
                "referral sent",
                stage.<Step>as(
                        seat,
                        Action.SEND_REFERRAL,
                        new Step.NotFound(),
                        actor -> stage.bean(SendReferral.class)
                                .send(
                                        Cast.REGENCY,
                                        new SendReferral.Command(id, one.episode, to, request, CoverKind.UNKNOWN, null),
                                        actor)));
    }

    /** The hospital has no account; half of those who were given a link answer by it, before anybody calls. */
    private void link(UUID id, Seat seat) {
        GiveLink.Outcome given = stage.<GiveLink.Outcome>as(
                seat,
                Action.SEND_REFERRAL,
                new GiveLink.Outcome.NotFound(),
                actor -> stage.bean(GiveLink.class).give(id, actor));
        if (given instanceof GiveLink.Outcome.Given link && !stage.fails("answering by link")) {
            stage.agenda.at(stage.now().plus(stage.chance.between(Duration.ofMinutes(10), Duration.ofHours(9))), () -> {
                Sent r = Objects.requireNonNull(sent.get(id));
                ReferralState state = stage.chance.percent(20) ? ReferralState.DECLINED : ReferralState.ACCEPTED;
                Step step = stage.bean(AnswerByLink.class)
                        .report(link.secret(), new AnswerReferral.Report(state, null, WHO, "Lewat tautan"));
                if (care.done("answered by link", step)) {
                    reached(r, state);
                }
            });
        }
    }

    private void reached(Sent r, ReferralState state) {
        r.state = state;
        stage.ledger.count("referral " + state.name().toLowerCase(Locale.ROOT));
        desk.changed(r.id, r.one.episode);
    }

    private boolean report(Sent r, Seat seat, ReferralState state) {
        boolean done = care.done(
                "reported " + state.name().toLowerCase(Locale.ROOT),
                stage.<Step>as(
                        seat,
                        Action.ANSWER_REFERRAL,
                        new Step.NotFound(),
                        actor -> stage.bean(AnswerReferral.class)
                                .report(r.id, new AnswerReferral.Report(state, null, WHO, "Kamar penuh"), actor)));
        if (done) {
            reached(r, state);
        }
        return done;
    }

    /** One place in five does not take the person. An emergency may stand at the door unanswered. */
    private boolean answer(Sent r, Seat seat) {
        if (r.one.level == TriageLevel.RED && stage.chance.percent(20)) {
            return report(r, seat, ReferralState.ARRIVED);
        }
        boolean declined = stage.fails("accepting a referral");
        return report(r, seat, declined ? ReferralState.DECLINED : ReferralState.ACCEPTED);
    }

    private boolean elsewhere(Sent r, Seat seat) {
        if (r.one.closed || stage.chance.percent(15)) {
            return withdrawn(r, seat);
        }
        r.one.away = false;
        boolean again = send(r.one, seat, r.to);
        r.one.away = true;
        desk.changed(r.id);
        return again;
    }

    private boolean withdrawn(Sent r, Seat seat) {
        boolean done = care.done(
                "withdrawn",
                stage.<Step>as(
                        seat,
                        Action.SEND_REFERRAL,
                        new Step.NotFound(),
                        actor -> stage.bean(WithdrawReferral.class).withdraw(r.id, "Membaik di rumah", actor)));
        if (done) {
            reached(r, ReferralState.WITHDRAWN);
            r.one.away = false;
            care.plan(r.one, stage.cast.seat(r.one.owner));
        }
        return done;
    }

    private boolean arrival(Sent r, Seat seat) {
        if (stage.chance.percent(8) && seat.role() != Role.HOSPITAL_INTAKE) {
            return withdrawn(r, seat);
        }
        return report(r, seat, ReferralState.ARRIVED);
    }

    private boolean stay(Sent r, Seat seat) {
        if (r.state == ReferralState.ARRIVED && stage.chance.percent(80)) {
            return report(r, seat, ReferralState.ADMITTED);
        }
        if (r.state == ReferralState.ADMITTED && stage.chance.percent(10)) {
            return awaiting(r, seat);
        }
        return discharge(r, seat);
    }

    /** Sometimes the family comes by itself while the social office still searches. */
    private boolean awaiting(Sent r, Seat seat) {
        boolean done = care.done(
                "no family found",
                stage.<Step>as(
                        seat,
                        Action.ANSWER_REFERRAL,
                        new Step.NotFound(),
                        actor -> stage.bean(AnswerReferral.class)
                                .awaitFamily(
                                        r.id,
                                        new AnswerReferral.Report(ReferralState.AWAITING_FAMILY, null, WHO, null),
                                        "Menyebut kampung di hulu, umur sekitar 40",
                                        actor)));
        if (done) {
            reached(r, ReferralState.AWAITING_FAMILY);
            if (stage.chance.percent(25)) {
                stage.agenda.at(
                        stage.now().plus(stage.chance.between(Duration.ofHours(2), Duration.ofHours(60))), () -> {
                            if (r.state == ReferralState.AWAITING_FAMILY) {
                                stage.ledger.count("family came by itself");
                                discharge(r, seat);
                            }
                        });
            }
        }
        return done;
    }

    private boolean discharge(Sent r, Seat seat) {
        r.ending = stage.chance.percent(85)
                ? Discharge.Ending.HOME
                : stage.chance.of(List.of(Discharge.Ending.LEFT, Discharge.Ending.MOVED_ON, Discharge.Ending.DIED));
        boolean done = care.done(
                "discharged " + r.ending.name().toLowerCase(Locale.ROOT),
                stage.<Step>as(
                        seat,
                        Action.ANSWER_REFERRAL,
                        new Step.NotFound(),
                        actor -> stage.bean(AnswerReferral.class)
                                .discharge(
                                        r.id,
                                        new AnswerReferral.Report(ReferralState.DISCHARGED, null, WHO, null),
                                        new AnswerReferral.Handback(
                                                r.ending, "Tenang, tidur cukup", "Risperidone 2 mg", null),
                                        actor)));
        if (done) {
            reached(r, ReferralState.DISCHARGED);
        }
        return done;
    }

    private boolean family(Sent r, Seat seat) {
        FamilySearch.Result result = stage.chance.percent(70) ? FamilySearch.Result.FOUND : FamilySearch.Result.SHELTER;
        return care.done(
                "family search ended",
                stage.<Step>as(
                        seat,
                        Action.FIND_FAMILY,
                        new Step.NotFound(),
                        actor -> stage.bean(FindFamily.class).end(r.id, result, "Adik menjemput hari Jumat", actor)));
    }

    /** With the first visit at home, within seven days of the discharge. */
    private boolean back(Sent r, Seat seat) {
        boolean home = (r.ending == Discharge.Ending.HOME || r.ending == Discharge.Ending.LEFT) && !r.one.closed;
        ReceiveBack.FirstVisit visit = home
                ? new ReceiveBack.FirstVisit(
                        stage.today().plusDays(stage.chance.below(4)),
                        "Kunjungan pertama setelah pulang",
                        care.visitor(r.one).post())
                : null;
        Step step = receive(r, seat, visit);
        if (step instanceof Step.Refused && visit != null) {
            stage.ledger.count("received late, visited today");
            step = receive(r, seat, new ReceiveBack.FirstVisit(stage.today(), visit.purpose(), visit.assignee()));
        }
        if (!care.done("received back", step)) {
            return false;
        }
        reached(r, ReferralState.RECEIVED);
        r.one.away = false;
        if (visit != null) {
            care.visiting(r.one, firstVisit(r.id));
        } else {
            care.close(r.one, seat, r.ending == Discharge.Ending.DIED ? Episode.Reason.DIED : Episode.Reason.MOVED);
        }
        return true;
    }

    private Step receive(Sent r, Seat seat, ReceiveBack.@Nullable FirstVisit visit) {
        return stage.<Step>as(
                seat,
                Action.RECEIVE_BACK,
                new Step.NotFound(),
                actor -> stage.bean(ReceiveBack.class)
                        .receive(new ReceiveBack.Command(r.id, visit, "Sudah di rumah"), actor));
    }

    private UUID firstVisit(UUID referral) {
        return stage.sql
                .sql("select visit_id from referral.referral where regency_code = :regency and id = :id")
                .param("regency", Cast.REGENCY.value())
                .param("id", referral)
                .query(UUID.class)
                .single();
    }

    Set<UUID> all() {
        return sent.keySet();
    }
}
