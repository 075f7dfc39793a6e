package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.care.Step;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The social office searches for the family of somebody who is ready to go home, and says what came of it. */
@Component
public class FindFamily {
    private final FamilyQueries families;
    private final ReferralItems items;
    private final ReferralQueries referrals;
    private final Scopes scopes;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    FindFamily(
            FamilyQueries families,
            ReferralItems items,
            ReferralQueries referrals,
            Scopes scopes,
            Guard guard,
            Audit audit,
            InstantSource clock) {
        this.families = families;
        this.items = items;
        this.referrals = referrals;
        this.scopes = scopes;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    /** What waits with the actor's post, the longest first. */
    @Transactional
    public List<FamilySearch> mine(Actor actor) {
        List<FamilySearch> mine =
                guard.only(families.ownedBy(actor.regency(), actor.post().id()));
        audit.record(actor, Action.FIND_FAMILY, "families", null, String.valueOf(mine.size()));
        return mine;
    }

    @Transactional
    public Optional<FamilySearch> one(UUID referral, Actor actor) {
        Optional<FamilySearch> found = families.byReferrals(actor.regency(), Set.of(referral)).stream()
                .filter(guard::sees)
                .findFirst();
        found.ifPresent(search -> audit.record(actor, Action.FIND_FAMILY, "person", search.person()));
        return found;
    }

    @Transactional
    public Step end(UUID referral, FamilySearch.Result result, String note, Actor actor) {
        Optional<FamilySearch> found = families.byReferrals(actor.regency(), Set.of(referral)).stream()
                .filter(guard::sees)
                .findFirst();
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Instant now = clock.instant();
        var ended = new FamilySearch.Ended(result, note, now, actor.post().id());
        if (!families.end(actor.regency(), referral, ended)) {
            return new Step.AlreadyChanged();
        }
        handOn(found.get(), actor, now);
        audit.record(actor, Action.FIND_FAMILY, "referral", referral, ReferralQueries.lower(result));
        return new Step.Done(referral);
    }

    /** Whoever searched knows nothing of the referral; that the hospital must let go now, the program says by itself. */
    private void handOn(FamilySearch search, Actor actor, Instant now) {
        Scope one = Scope.current().and(Scope.ofPerson(search.regency().value(), search.person()));
        scopes.within(one, () -> {
            referrals.byIds(search.regency(), Set.of(search.referral())).stream()
                    .filter(r -> r.state() == ReferralState.AWAITING_FAMILY)
                    .forEach(r -> items.searched(r, actor.post().id(), now));
            return search;
        });
    }
}
