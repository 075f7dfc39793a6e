package id.jejaring.person;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.FieldError;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes somebody into the register. Sending the same again changes nothing; a likely duplicate is proposed, never refused. */
@Component
public class RegisterPerson {
    // The day begins first in the east: nobody there is told that today's newborn comes from the future.
    static final ZoneId EARLIEST_DAY = ZoneId.of("Asia/Jayapura");

    private final People people;
    private final Upkeep upkeep;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    RegisterPerson(People people, Upkeep upkeep, Guard guard, Audit audit, InstantSource clock) {
        this.people = people;
        this.upkeep = upkeep;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Registered(Person person) implements Outcome {}

    /** The same was sent before. */
    public record AlreadyRegistered(Person person) implements Outcome {}

    public record IdReused() implements Outcome {}

    /** The village lies outside the reach of who is asking. */
    public record OutOfReach() implements Outcome {}

    public record Contradictory(List<FieldError> errors) implements Outcome {}

    /** As a door of its own; who registers on the way to something else audits that. */
    @Transactional
    public Outcome register(Registration registration, Actor actor) {
        Outcome outcome = register(registration);
        if (outcome instanceof Registered(Person person)) {
            audit.record(actor, Action.REGISTER_PERSON, "person", person.id());
        }
        return outcome;
    }

    @Transactional
    public Outcome register(Registration registration) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), EARLIEST_DAY);
        List<FieldError> broken = new PersonRules(today).broken(registration.details());
        if (!broken.isEmpty()) {
            return new Contradictory(broken);
        }
        Person person = new Person(
                registration.regency(),
                registration.id(),
                registration.villageNo(),
                registration.details(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                registration.by(),
                registration.registered());
        if (!guard.sees(person)) {
            return new OutOfReach();
        }
        if (!people.insert(person)) {
            return sentBefore(registration);
        }
        upkeep.registered(person);
        return new Registered(person);
    }

    private Outcome sentBefore(Registration registration) {
        Optional<Person> before = people.find(registration.regency(), registration.id())
                .filter(known -> known.villageNo() == registration.villageNo()
                        && known.details().equals(registration.details()));
        return before.<Outcome>map(AlreadyRegistered::new).orElseGet(IdReused::new);
    }
}
