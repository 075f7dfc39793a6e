package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Assignments;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Match;
import id.jejaring.person.MatchPeople;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Registration;
import id.jejaring.person.Sought;
import id.jejaring.work.Work;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a concern is about: somebody known, perhaps of another village, or somebody new. A human decides, the program proposes. */
@Component
public class MatchConcern {
    private final ConcernQueries concerns;
    private final MatchPeople matches;
    private final People people;
    private final RegisterPerson register;
    private final Assignments assignments;
    private final Work work;
    private final Audit audit;
    private final Guard guard;

    MatchConcern(
            ConcernQueries concerns,
            MatchPeople matches,
            People people,
            RegisterPerson register,
            Assignments assignments,
            Work work,
            Audit audit,
            Guard guard) {
        this.concerns = concerns;
        this.matches = matches;
        this.people = people;
        this.register = register;
        this.assignments = assignments;
        this.work = work;
        this.audit = audit;
        this.guard = guard;
    }

    /** The most probable first. The asking is audited: it shows a little of people beyond one's area. */
    @Transactional
    public List<Match> candidates(Concern concern, Actor actor) {
        Concern.About about = concern.about();
        audit.record(actor, Action.MATCH_CONCERN, "concern", concern.id());
        return matches.match(new Sought(
                concern.regency(),
                concern.villageNo(),
                about.name(),
                about.sex(),
                about.age(),
                about.phone() == null ? null : Phone.parse(about.phone()).orElse(null),
                null,
                concern.story()));
    }

    /** Somebody beyond the actor's area can be chosen only where the program proposed them. */
    @Transactional
    public Step known(RegionCode regency, UUID id, UUID personId, Actor actor) {
        Optional<Concern> found = concerns.lock(regency, id).filter(guard::sees);
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        Concern concern = found.get();
        if (concern.takenUpAt() != null) {
            return new Step.AlreadyChanged();
        }
        UUID kept = people.canonical(regency, personId);
        Optional<Integer> village = people.find(regency, kept)
                .map(Person::villageNo)
                .or(() -> candidates(concern, actor).stream()
                        .filter(match -> match.person().id().equals(kept))
                        .map(match -> match.person().villageNo())
                        .findFirst());
        return village.map(home -> match(concern, kept, home, actor)).orElseGet(() -> new Step.NotFound());
    }

    /** Registers somebody nobody knew, perhaps without name or identity, and matches in the same transaction. */
    @Transactional
    public Step registered(RegionCode regency, UUID id, Registration registration, Actor actor) {
        Optional<Concern> concern = concerns.lock(regency, id).filter(guard::sees);
        if (concern.isEmpty()) {
            return new Step.NotFound();
        }
        if (concern.get().takenUpAt() != null) {
            return new Step.AlreadyChanged();
        }
        return switch (register.register(registration)) {
            case RegisterPerson.Registered(Person person) ->
                match(concern.get(), person.id(), person.villageNo(), actor);
            case RegisterPerson.AlreadyRegistered(Person person) ->
                match(concern.get(), person.id(), person.villageNo(), actor);
            case RegisterPerson.IdReused() -> new Step.AlreadyChanged();
            case RegisterPerson.OutOfReach() -> new Step.NotFound();
            case RegisterPerson.Contradictory(var errors) -> new Step.Refused(errors);
        };
    }

    private Step match(Concern concern, UUID person, int home, Actor actor) {
        concerns.match(concern, person);
        work.about(concern.regency(), concern.id(), person);
        if (home != concern.villageNo()) {
            assignments.entrust(concern, person, concern.owner(), Entrusted.with(concern));
        }
        audit.record(actor, Action.MATCH_CONCERN, "person", person, "matched");
        return new Step.Done(concern.id());
    }
}
