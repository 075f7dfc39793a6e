package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.care.Cases;
import id.jejaring.care.Episode;
import id.jejaring.care.PlanVisit;
import id.jejaring.care.Step;
import id.jejaring.kernel.Ids;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The Puskesmas takes somebody back whom it sent, and the first visit at home is planned in the same moment. */
@Component
public class ReceiveBack {
    private final ReferralSteps steps;
    private final ReferralQueries referrals;
    private final ProgressQueries progress;
    private final StepTimes times;
    private final Cases cases;
    private final PlanVisit visits;
    private final Regions regions;
    private final Ids ids;
    private final InstantSource clock;

    ReceiveBack(
            ReferralSteps steps,
            ReferralQueries referrals,
            ProgressQueries progress,
            StepTimes times,
            Cases cases,
            PlanVisit visits,
            Regions regions,
            Ids ids,
            InstantSource clock) {
        this.steps = steps;
        this.referrals = referrals;
        this.progress = progress;
        this.times = times;
        this.cases = cases;
        this.visits = visits;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param visit null only where nobody is at home to be visited */
    public record Command(
            UUID referral,
            @Nullable FirstVisit visit,
            @Nullable String note) {}

    public record FirstVisit(LocalDate on, String purpose, UUID assignee) {}

    @Transactional
    public Step receive(Command command, Actor actor) {
        Optional<Referral> found = steps.lockWithCare(actor, command.referral());
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Referral r = found.get();
        if (!r.may(ReferralState.RECEIVED)) {
            return new Step.AlreadyChanged();
        }
        Optional<LocalDate> latest = firstVisitBy(r);
        FirstVisit visit = command.visit();
        if (latest.isPresent() && visit == null) {
            return Step.refused("planned_on", "platform.input.missing");
        }
        if (latest.isPresent() && visit != null && visit.on().isAfter(latest.get())) {
            return Step.refused("planned_on", "referral.refused.visit_too_late");
        }
        Optional<Step> refused = steps.take(
                r,
                new ReferralSteps.Taken(ReferralState.RECEIVED, null, command.note()),
                Teller.here(actor),
                Action.RECEIVE_BACK);
        return refused.orElseGet(
                () -> latest.isEmpty() || visit == null ? withoutVisit(r, actor) : plan(r, visit, actor));
    }

    private Step withoutVisit(Referral r, Actor actor) {
        steps.back(r, actor);
        return new Step.Done(r.id());
    }

    private Step plan(Referral r, FirstVisit visit, Actor actor) {
        UUID id = ids.next();
        Step planned = visits.plan(
                r.regency(),
                new PlanVisit.Command(id, r.episode(), visit.on(), visit.purpose(), visit.assignee()),
                actor);
        if (planned instanceof Step.Done) {
            referrals.visited(r, id);
            return new Step.Done(r.id());
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly(); // not received without the visit
        return planned;
    }

    /**
     * The last day for the first visit, counted from the discharge; when that is over already, today. Empty where nobody is at home, or
     * care was closed meanwhile.
     */
    Optional<LocalDate> firstVisitBy(Referral r) {
        if (cases.episode(r.regency(), r.episode()).filter(Episode::open).isEmpty()) {
            return Optional.empty();
        }
        ZoneId zone = regions.zone(r.regency());
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return progress.discharge(r.regency(), r.id())
                .filter(Discharge::visitable)
                .map(discharge -> LocalDate.ofInstant(
                        times.due(StepTimes.Step.FIRST_VISIT, r.urgency(), r.regency(), discharge.at()), zone))
                .map(last -> last.isBefore(today) ? today : last);
    }
}
