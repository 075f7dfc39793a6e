package id.jejaring.person;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the register right, field by field, and keeps what it said before. Two correctors of different fields do not disturb each other. */
@Component
public class CorrectPerson {
    private final People people;
    private final Upkeep upkeep;
    private final Audit audit;
    private final InstantSource clock;

    CorrectPerson(People people, Upkeep upkeep, Audit audit, InstantSource clock) {
        this.people = people;
        this.upkeep = upkeep;
        this.audit = audit;
        this.clock = clock;
    }

    public sealed interface Outcome {}

    public record Corrected(Person person) implements Outcome {}

    /** Somebody else changed one of these since the corrector looked. */
    public record AlreadyChanged() implements Outcome {}

    public record PersonUnknown() implements Outcome {}

    public record Contradictory(List<FieldError> errors) implements Outcome {}

    @Transactional
    public Outcome correct(Correction correction, Actor actor) {
        Outcome outcome = correct(correction);
        if (outcome instanceof Corrected(Person person)) {
            audit.record(actor, Action.CORRECT_PERSON, "person", person.id());
        }
        return outcome;
    }

    private Outcome correct(Correction correction) {
        Optional<Person> found = people.lock(correction.regency(), correction.person());
        if (found.isEmpty()) {
            return new PersonUnknown();
        }
        Person person = found.get();
        Set<CorrectedField> changed = changed(correction.seen(), correction.corrected());
        if (changed.stream().anyMatch(field -> overtaken(field, correction, person.details()))) {
            return new AlreadyChanged();
        }
        if (person.sealedNik() && changed.contains(CorrectedField.NIK)) {
            return new Contradictory(List.of(FieldError.of("nik", "person.refused.nik_sealed")));
        }
        Details details = merged(changed, person.details(), correction.corrected());
        Instant now = clock.instant();
        List<FieldError> broken =
                new PersonRules(LocalDate.ofInstant(now, RegisterPerson.EARLIEST_DAY)).broken(details);
        return broken.isEmpty()
                ? new Corrected(write(person, details, new Doing(now, correction)))
                : new Contradictory(broken);
    }

    private record Doing(Instant at, Correction correction) {}

    private Person write(Person before, Details details, Doing doing) {
        Person after = before.with(details);
        Set<CorrectedField> changed = changed(before.details(), details);
        if (changed.isEmpty()) {
            return after;
        }
        people.update(after);
        upkeep.corrected(before, after, changed, doing.at(), doing.correction().by());
        return after;
    }

    private static boolean overtaken(CorrectedField field, Correction correction, Details now) {
        return field.differs(now, correction.seen()) && field.differs(now, correction.corrected());
    }

    private static Set<CorrectedField> changed(Details from, Details to) {
        return Arrays.stream(CorrectedField.values())
                .filter(field -> field.differs(from, to))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CorrectedField.class)));
    }

    private static Details merged(Set<CorrectedField> changed, Details now, Details corrected) {
        return new Details(
                (changed.contains(CorrectedField.NAME) ? corrected : now).name(),
                (changed.contains(CorrectedField.SEX) ? corrected : now).sex(),
                (changed.contains(CorrectedField.BIRTH) ? corrected : now).birth(),
                (changed.contains(CorrectedField.NIK) ? corrected : now).nik(),
                (changed.contains(CorrectedField.PHONE) ? corrected : now).phone(),
                (changed.contains(CorrectedField.ADDRESS) ? corrected : now).address(),
                (changed.contains(CorrectedField.HOME) ? corrected : now).home(),
                (changed.contains(CorrectedField.RECOGNISED_BY) ? corrected : now).recognisedBy(),
                (changed.contains(CorrectedField.DIED_ON) ? corrected : now).diedOn());
    }
}
