package id.jejaring.access;

import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Somebody signed in, acting in one post. Made anew for every request, so that what was withdrawn a moment ago is gone.
 *
 * @param home the body that keeps the account; the post may belong to another one
 * @param holding as what the post is held
 * @param oneTime signed in with a password made by somebody else: nothing but choosing one's own is open
 * @param villages villages of all grants that are narrower than a regency
 * @param people persons entrusted to the post or its facility
 * @param districts districts of all grants
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
        Set<Integer> villages,
        Set<UUID> people,
        Set<String> districts) {

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
            Set<Integer> villages,
            Set<UUID> people,
            Set<String> districts) {
        this(account, home, name, language, session, post, holding, false, grants, villages, people, districts);
    }

    public RegionCode regency() {
        return post.body();
    }

    public boolean may(Action action) {
        return action.open() || action.grantless() || !reaches(action).isEmpty();
    }

    /** What the database shows while this actor does that. Somebody without the action still has an account, and nothing else. */
    public Scope scopeFor(Action action) {
        Set<String> regencies = new HashSet<>();
        Scope scope = bare();
        for (Grant grant : grants) {
            Optional<Reach> reach = action.reachOf(grant.role());
            if (reach.isPresent()) {
                scope = widen(scope, reach.get(), grant, regencies);
            }
        }
        return scope;
    }

    public void require(Action action) {
        if (!may(action)) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
    }

    private Set<Reach> reaches(Action action) {
        return grants.stream()
                .flatMap(grant -> action.reachOf(grant.role()).stream())
                .collect(Collectors.toSet());
    }

    private Scope bare() {
        return new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), account, false);
    }

    private Scope widen(Scope s, Reach reach, Grant grant, Set<String> regencies) {
        Set<UUID> own = Set.of(post.id());
        String body = grant.region().regency().value();
        boolean wide = reach == Reach.REGENCY
                || reach == Reach.AREA && grant.region().level() <= 2 && grant.facility() == null;
        if (wide) {
            regencies.add(body);
        }
        boolean entrusted = reach == Reach.AREA || reach == Reach.ENTRUSTED || reach == Reach.REGISTER;
        return new Scope(
                Set.copyOf(regencies),
                reach == Reach.AREA ? villages : s.villages(),
                reach == Reach.AREA || reach == Reach.REGISTER ? villages : s.registers(),
                entrusted ? people : s.people(),
                own,
                reach == Reach.DISTRICTS ? districts : s.districts(),
                reach == Reach.BODY ? Set.of(body) : s.administered(),
                reach == Reach.AUDIT ? Set.of(body) : s.audited(),
                account,
                false);
    }
}
