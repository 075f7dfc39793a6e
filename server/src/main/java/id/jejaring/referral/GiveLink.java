package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a way in for a hospital without an account. The secret is shown once; only its hash is kept. */
@Component
public class GiveLink {
    private static final Set<ReferralState> NOTHING_TO_ANSWER = EnumSet.of(
            ReferralState.DECLINED, ReferralState.WITHDRAWN, ReferralState.DISCHARGED, ReferralState.RECEIVED);
    private final ReferralSteps steps;
    private final LinkQueries links;
    private final StepTimes times;
    private final Secrets secrets;
    private final Audit audit;
    private final InstantSource clock;

    GiveLink(
            ReferralSteps steps,
            LinkQueries links,
            StepTimes times,
            Secrets secrets,
            Audit audit,
            InstantSource clock) {
        this.steps = steps;
        this.links = links;
        this.times = times;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Given(Referral referral, String secret, Instant expiresAt) implements Outcome {}

        record NotFound() implements Outcome {}

        record NothingToAnswer() implements Outcome {}
    }

    @Transactional
    public Outcome give(UUID id, Actor actor) {
        Optional<Referral> found = steps.lock(actor, id);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        Referral r = found.get();
        if (NOTHING_TO_ANSWER.contains(r.state())) {
            return new Outcome.NothingToAnswer();
        }
        Instant now = clock.instant();
        String secret = secrets.next();
        Instant until = times.due(StepTimes.Step.LINK, r.urgency(), r.regency(), now);
        links.insert(r, Secrets.hash(secret), actor.post().id(), now, until);
        audit.record(actor, Action.SEND_REFERRAL, "link", r.id());
        return new Outcome.Given(r, secret, until);
    }
}
