package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.care.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever sent takes it back, as long as nobody has arrived; also when it was declined and care goes on at home. */
@Component
public class WithdrawReferral {
    private final ReferralSteps steps;
    private final ReferralQueries referrals;

    WithdrawReferral(ReferralSteps steps, ReferralQueries referrals) {
        this.steps = steps;
        this.referrals = referrals;
    }

    @Transactional
    public Step withdraw(UUID id, String why, Actor actor) {
        return steps.lockWithCare(actor, id)
                .map(found -> withdraw(found, why, actor))
                .orElseGet(Step.NotFound::new);
    }

    private Step withdraw(Referral r, String why, Actor actor) {
        boolean replaced = referrals.ofEpisode(r.regency(), r.episode()).stream()
                .anyMatch(other -> r.id().equals(other.previous()));
        if (replaced) {
            return new Step.AlreadyChanged();
        }
        return steps.take(
                        r,
                        new ReferralSteps.Taken(ReferralState.WITHDRAWN, null, why),
                        Teller.here(actor),
                        Action.SEND_REFERRAL)
                .orElseGet(() -> {
                    steps.back(r, actor);
                    return new Step.Done(r.id());
                });
    }
}
