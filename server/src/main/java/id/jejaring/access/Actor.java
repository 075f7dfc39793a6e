package id.jejaring.access;

import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody signed in, acting in one post. Made anew for every request, so that what was withdrawn a moment ago is gone.
 *
 * @param home the body that keeps the account; the post may belong to another one
 * @param holding as what the post is held
 * @param oneTime signed in with a password made by somebody else: nothing but choosing one's own is open
 * @param people persons entrusted to the post or its facility
 */
public record Actor(
        UUID account,
        RegionCode home,
        String name,
        String language,
        UUID session,
        Post post,
        HoldingKind holding,
        boolean oneTime,
        List<Grant> grants,
        Set<UUID> people) {

    /** With a password of their own. */
    public Actor(
            UUID account,
            RegionCode home,
            String name,
            String language,
            UUID session,
            Post post,
            HoldingKind holding,
            List<Grant> grants,
            Set<UUID> people) {
        this(account, home, name, language, session, post, holding, false, grants, people);
    }

    public RegionCode regency() {
        return post.body();
    }

    public boolean may(Action action) {
        return action.open()
                || action.grantless()
                || grants.stream()
                        .anyMatch(grant -> action.reachOf(grant.role()).isPresent());
    }

    /**
     * What the database shows while this actor does that. Each grant opens as much as its own role reaches: a second role lends
     * nothing to the first. Somebody without the action still has an account, and nothing else.
     */
    public Scope scopeFor(Action action) {
        return grants.stream()
                .flatMap(grant -> action.reachOf(grant.role()).map(reach -> scope(reach, grant)).stream())
                .reduce(Scope.of(account), Scope::and);
    }

    public void require(Action action) {
        if (!may(action)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    /** Villages this post works in, in whatever role, for offering them first. What may be read there only {@link #scopeFor} says. */
    public Set<Integer> villages() {
        return grants.stream().flatMap(grant -> grant.villages().stream()).collect(Collectors.toUnmodifiableSet());
    }

    private Scope scope(Reach reach, Grant grant) {
        Set<String> body = Set.of(grant.body());
        boolean area = reach == Reach.AREA;
        return new Scope(
                area || reach == Reach.REGENCY ? body : Set.of(),
                reach == Reach.REGENCY || area && grant.wide() ? body : Set.of(),
                area ? grant.villages() : Set.of(),
                area || reach == Reach.REGISTER ? grant.villages() : Set.of(),
                area || reach == Reach.ENTRUSTED || reach == Reach.REGISTER ? people : Set.of(),
                Set.of(post.id()),
                reach == Reach.DISTRICTS ? grant.districts() : Set.of(),
                reach == Reach.PLACE ? Set.of(grant.region().value()) : Set.of(),
                reach == Reach.BODY ? body : Set.of(),
                reach == Reach.AUDIT ? body : Set.of(),
                account,
                false);
    }
}
