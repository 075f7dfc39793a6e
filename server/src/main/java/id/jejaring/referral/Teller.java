package id.jejaring.referral;

import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.platform.Scope;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who takes a step, and how it became known to them.
 *
 * @param post in whose name it is written
 * @param actor null behind a link
 */
record Teller(
        UUID post,
        Told told,
        @Nullable String informant,
        @Nullable Actor actor) {
    private static final Set<ReferralState> CAME_TO_NOTHING =
            EnumSet.of(ReferralState.DECLINED, ReferralState.WITHDRAWN);

    /** Whoever works where the person was sent speaks for that place; everybody else has it from a call. */
    static Teller of(Actor actor, Referral referral, @Nullable String informant) {
        boolean there = works(actor, referral);
        return new Teller(actor.post().id(), there ? Told.HERE : Told.TELEPHONE, there ? null : informant, actor);
    }

    static Teller here(Actor actor) {
        return new Teller(actor.post().id(), Told.HERE, null, actor);
    }

    /** A hospital post takes steps only on what was sent to its own place. */
    static boolean admits(Actor actor, Referral referral) {
        return actor.post().role() != Role.HOSPITAL_INTAKE || works(actor, referral);
    }

    /** And reads it no longer once it did not come to that. */
    static boolean shows(Actor actor, Referral referral) {
        return actor.post().role() != Role.HOSPITAL_INTAKE
                || (works(actor, referral) && !CAME_TO_NOTHING.contains(referral.state()));
    }

    static boolean works(Actor actor, Referral referral) {
        return referral.to().ref().id().equals(actor.post().facility());
    }

    /** Bodies whose people the actor may have to do with: a provincial hospital works for several. */
    static Set<String> regencies(Actor actor) {
        return Stream.concat(
                        Stream.of(actor.regency().value()),
                        actor.grants().stream()
                                .map(grant -> grant.region().regency().value()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whoever treats people, or the post that owns it: a kader to whom somebody is entrusted is told of visits, not of hospitals. */
    static boolean told(UUID owner) {
        Scope scope = Scope.current();
        return !scope.regencies().isEmpty()
                || !scope.villages().isEmpty()
                || scope.positions().contains(owner);
    }

    boolean unnamed() {
        return told != Told.HERE && informant == null;
    }
}
