package id.jejaring.referral;

import id.jejaring.region.Regions;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The one thing that must be done next about a referral, by whom and until when. */
@Component
class ReferralItems {
    /** In the order of the way. */
    private enum NextStep {
        ANSWER_REFERRAL,
        REFER_ELSEWHERE,
        REPORT_ARRIVAL,
        REPORT_STAY,
        FIND_FAMILY,
        RECEIVE_BACK
    }

    static final String ANSWER = NextStep.ANSWER_REFERRAL.name();
    static final String ELSEWHERE = NextStep.REFER_ELSEWHERE.name();
    static final String ARRIVAL = NextStep.REPORT_ARRIVAL.name();
    static final String STAY = NextStep.REPORT_STAY.name();
    static final String FAMILY = NextStep.FIND_FAMILY.name();
    static final String BACK = NextStep.RECEIVE_BACK.name();
    static final List<String> KINDS =
            Stream.of(NextStep.values()).map(NextStep::name).toList();
    private final Work work;
    private final Regions regions;
    private final StepTimes times;

    ReferralItems(Work work, Regions regions, StepTimes times) {
        this.work = work;
        this.regions = regions;
        this.times = times;
    }

    /** Ends what was open about it, in the name of that post. */
    void close(Referral r, UUID by, ReferralState reached) {
        KINDS.forEach(kind -> work.done(r.regency(), kind, r.id(), by, ReferralQueries.lower(reached)));
    }

    /** What follows from the state it has reached. */
    void open(Referral r, ReferralState reached, Instant at) {
        switch (reached) {
            case SENT -> open(r, ANSWER, r.reporter(), at, due(r, StepTimes.Step.ANSWER, at));
            case DECLINED -> open(r, ELSEWHERE, r.sender(), at, due(r, StepTimes.Step.REFER_ELSEWHERE, at));
            case ACCEPTED -> open(r, ARRIVAL, r.reporter(), at, due(r, StepTimes.Step.ARRIVAL, expected(r, at)));
            case ARRIVED -> open(r, STAY, r.reporter(), at, due(r, StepTimes.Step.STAY, at));
            case ADMITTED -> open(r, STAY, r.reporter(), at, due(r, StepTimes.Step.DISCHARGE, at));
            case DISCHARGED -> open(r, BACK, r.sender(), at, due(r, StepTimes.Step.RECEIVE_BACK, at));
            case AWAITING_FAMILY, WITHDRAWN, RECEIVED -> {}
        }
    }

    Instant answerDue(Referral r) {
        return due(r, StepTimes.Step.ANSWER, r.sentAt());
    }

    void search(Referral r, UUID owner, Instant at) {
        open(r, FAMILY, owner, at, due(r, StepTimes.Step.FIND_FAMILY, at));
    }

    /** The family is found, or a shelter: now the hospital lets go. */
    void searched(Referral r, UUID by, Instant at) {
        work.done(r.regency(), FAMILY, r.id(), by, "ended");
        open(r, STAY, r.reporter(), at, due(r, StepTimes.Step.STAY, at));
    }

    private static Instant expected(Referral r, Instant accepted) {
        Instant expected = r.request().expectedAt();
        return expected.isAfter(accepted) ? expected : accepted;
    }

    private Instant due(Referral r, StepTimes.Step step, Instant from) {
        return times.due(step, r.urgency(), r.regency(), from);
    }

    private void open(Referral r, String kind, UUID owner, Instant at, Instant due) {
        work.open(new NewItem(
                kind,
                r.id(),
                r.person(),
                regions.codeOf(r.villageNo()).orElseThrow(),
                r.villageNo(),
                owner,
                at,
                at,
                due));
    }
}
