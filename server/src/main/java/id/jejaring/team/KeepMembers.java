package id.jejaring.team;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Posts;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Seats a post or an office in a team, and takes it out again. */
@Component
public class KeepMembers {
    private final DecreeQueries decrees;
    private final MemberQueries members;
    private final Posts posts;
    private final TeamGround ground;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    KeepMembers(
            DecreeQueries decrees,
            MemberQueries members,
            Posts posts,
            TeamGround ground,
            Guard guard,
            Audit audit,
            InstantSource clock) {
        this.decrees = decrees;
        this.members = members;
        this.posts = posts;
        this.ground = ground;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Change add(RegionCode place, Member wanted, Actor actor) {
        RegionCode regency = place.regency();
        Optional<Decree> found = inReach(place, wanted.decree());
        if (found.isEmpty()) {
            return new Change.NotFound();
        }
        Decree decree = found.get();
        if (decree.endedBefore(ground.today(regency))) {
            return new Change.AlreadyChanged();
        }
        List<Member> seated = members.of(regency, decree.id());
        if (seated.stream().anyMatch(member -> member.id().equals(wanted.id()))) {
            return new Change.Done(wanted.id());
        }
        List<FieldError> errors = Stream.of(
                        TeamRules.a_member_is_a_post_or_an_office(wanted.post(), wanted.office()),
                        TeamRules.a_member_is_no_person(wanted.office()),
                        a_post_is_one_of_this_body(regency, wanted),
                        TeamRules.a_seat_is_taken_once(seated, wanted))
                .flatMap(Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            return new Change.Refused(errors);
        }
        members.add(decree, wanted, clock.instant(), actor.post().id());
        audit.record(actor, Action.KEEP_TEAMS, "decree", decree.id(), "member added");
        return new Change.Done(wanted.id());
    }

    @Transactional
    public Change remove(RegionCode place, UUID decree, UUID member, Actor actor) {
        if (inReach(place, decree).isEmpty()) {
            return new Change.NotFound();
        }
        if (!members.remove(
                place.regency(), decree, member, clock.instant(), actor.post().id())) {
            return new Change.AlreadyChanged();
        }
        audit.record(actor, Action.KEEP_TEAMS, "decree", decree, "member removed");
        return new Change.Done(decree);
    }

    private Optional<Decree> inReach(RegionCode place, UUID decree) {
        return decrees.find(place.regency(), decree)
                .filter(found -> found.region().equals(place) && guard.reaches(place));
    }

    private Optional<FieldError> a_post_is_one_of_this_body(RegionCode regency, Member wanted) {
        return wanted.post() == null || posts.find(regency, wanted.post()).isPresent()
                ? Optional.empty()
                : Optional.of(FieldError.of("position", "team.refused.position"));
    }
}
