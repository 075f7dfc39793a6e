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
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says whom a concern is about: somebody known, perhaps of another village, or somebody new. A human decides, the program proposes. */
@Component
public class MatchConcern {
    private final ConcernQueries concerns;
    private final HandQueries hands;
    private final MatchPeople matches;
    private final People people;
    private final RegisterPerson register;
    private final Assignments assignments;
    private final Work work;
    private final Audit audit;
    private final Guard guard;

    MatchConcern(
            ConcernQueries concerns,
            HandQueries hands,
            MatchPeople matches,
            People people,
            RegisterPerson register,
            Assignments assignments,
            Work work,
            Audit audit,
            Guard guard) {
        this.concerns = concerns;
        this.hands = hands;
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
        return matching(regency, id, concern -> {
            UUID kept = people.canonical(regency, personId);
            boolean proposed = people.find(regency, kept).isPresent()
                    || candidates(concern, actor).stream()
                            .anyMatch(match -> match.person().id().equals(kept));
            return proposed ? match(concern, kept, actor) : new Step.NotFound();
        });
    }

    /** Registers somebody nobody knew, perhaps without name or identity, and matches in the same transaction. */
    @Transactional
    public Step registered(RegionCode regency, UUID id, Registration registration, Actor actor) {
        return matching(regency, id, concern -> switch (register.register(registration)) {
            case RegisterPerson.Registered(Person person) -> match(concern, person.id(), actor);
            case RegisterPerson.AlreadyRegistered(Person person) -> match(concern, person.id(), actor);
            case RegisterPerson.IdReused() -> new Step.AlreadyChanged();
            case RegisterPerson.OutOfReach() -> new Step.NotFound();
            case RegisterPerson.Contradictory(var errors) -> new Step.Refused(errors);
        });
    }

    /** Who sees a concern only through its person would lose it with that person, so another one is for those of the place. */
    private Step matching(RegionCode regency, UUID id, Function<Concern, Step> by) {
        Optional<Concern> found = concerns.lock(regency, id).filter(each -> guard.sees(each.area()));
        if (found.isEmpty()) {
            return new Step.NotFound();
        }
        if (found.get().takenUpAt() != null) {
            return new Step.AlreadyChanged();
        }
        return guard.sees(found.get().ground())
                ? by.apply(found.get())
                : Step.refused("person", "care.refused.match_by_the_place");
    }

    private Step match(Concern concern, UUID person, Actor actor) {
        String why = Entrusted.with(concern);
        if (concern.person() != null) {
            assignments.release(concern.regency(), concern.person(), why);
        }
        concerns.match(concern, person);
        hands.about(concern, person);
        work.about(concern.regency(), concern.id(), person);
        assignments.entrust(concern, person, concern.owner(), why);
        audit.record(actor, Action.MATCH_CONCERN, "person", person, "matched");
        return new Step.Done(concern.id());
    }
}
