package id.jejaring.screening;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.platform.Savepoints;
import id.jejaring.region.Regions;
import id.jejaring.screening.Instrument.Subject;
import id.jejaring.screening.spi.RedFlagRaised;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes what somebody answered, works the result out, and in the same transaction makes a red flag somebody's work. */
@Component
public class TakeScreening {
    private final ScreeningQueries screenings;
    private final People people;
    private final Regions regions;
    private final RedFlags redFlags;
    private final Audit audit;
    private final Savepoints savepoints;
    private final TransactionTemplate transaction;

    TakeScreening(
            ScreeningQueries screenings,
            People people,
            Regions regions,
            RedFlags redFlags,
            Audit audit,
            Savepoints savepoints,
            TransactionTemplate transaction) {
        this.screenings = screenings;
        this.people = people;
        this.regions = regions;
        this.redFlags = redFlags;
        this.audit = audit;
        this.savepoints = savepoints;
        this.transaction = transaction;
    }

    /**
     * @param id made by the sender, so that sending twice takes it once
     * @param answers option by item
     * @param late from a phone, which may not know that a version has ended
     * @param released a supervisor lets it through, whoever sent it and however long ago its version ended
     */
    public record Command(
            UUID id,
            @Nullable UUID person,
            Instrument instrument,
            Map<String, String> answers,
            @Nullable UUID replaces,
            Instant eventAt,
            Instant receivedAt,
            boolean late,
            boolean released) {}

    public sealed interface Outcome {
        /** Also when the same was sent before. */
        record Taken(Screening screening) implements Outcome {}

        record PersonUnknown() implements Outcome {}

        /** Its instrument is for other roles. */
        record NotForThisRole() implements Outcome {}

        record NotInForce() implements Outcome {}

        record IdReused() implements Outcome {}

        /** A red flag, and no post could answer for it. Nothing was written. */
        record NoOwner() implements Outcome {}

        record Refused(List<FieldError> errors) implements Outcome {}
    }

    /** Of these people screenings will be taken in the running transaction. */
    void expect(Actor author, Set<UUID> people) {
        this.people.expect(author.regency(), people);
    }

    public Outcome take(Command command, Actor author) {
        RegionCode regency = author.regency();
        LocalDate day = LocalDate.ofInstant(command.eventAt(), regions.zone(regency));
        Answers answers = new Answers(command.instrument(), command.answers());
        if (!command.released()
                && !ScreeningRules.meantFor(command.instrument(), author.post().role())) {
            return new Outcome.NotForThisRole();
        }
        if (!inForce(command, day)) {
            return new Outcome.NotInForce();
        }
        if (!answers.refusals().isEmpty()) {
            return new Outcome.Refused(answers.refusals().stream()
                    .map(each -> FieldError.of("answers." + each.item(), "screening.refused." + each.why()))
                    .toList());
        }
        Optional<Person> person = Optional.ofNullable(command.person()).flatMap(id -> people.find(regency, id));
        return person.isEmpty()
                ? new Outcome.PersonUnknown()
                : transaction.execute(status -> savepoints.attempt(
                        () -> write(command, answers, person.get(), day, author),
                        // A red flag nobody can own takes back its own screening and nothing else.
                        outcome -> !(outcome instanceof Outcome.NoOwner)));
    }

    private static boolean inForce(Command command, LocalDate day) {
        return command.late()
                ? command.released() || ScreeningRules.mayArrive(command.instrument(), day)
                : ScreeningRules.mayBegin(command.instrument(), day);
    }

    private Outcome write(Command command, Answers answers, Person person, LocalDate day, Actor author) {
        // What it replaces may still wait in quarantine; then this one stands by itself.
        Optional<Screening> old =
                Optional.ofNullable(command.replaces()).flatMap(id -> screenings.find(person.regency(), id));
        if (old.isPresent() && !corrects(command, person, old.get())) {
            return new Outcome.Refused(List.of(FieldError.of("replaces", "screening.refused.replaces")));
        }
        Evaluation evaluation = Evaluation.of(answers, subject(person, day));
        Screening screening = screening(command, person, evaluation, old.map(Screening::id), author);
        if (!screenings.insert(screening)) {
            return screenings
                    .find(screening.regency(), screening.id())
                    .filter(screening::sameContent)
                    .<Outcome>map(Outcome.Taken::new)
                    .orElseGet(Outcome.IdReused::new);
        }
        audit.record(
                author,
                Action.SCREEN,
                "screening",
                screening.id(),
                command.instrument().key());
        return owned(command, screening, evaluation, old, author)
                ? new Outcome.Taken(screening)
                : new Outcome.NoOwner();
    }

    private boolean corrects(Command command, Person person, Screening old) {
        return old.instrument().equals(command.instrument().id())
                && !old.id().equals(command.id())
                && people.recordsOf(person.regency(), person.id()).contains(old.person());
    }

    private static Subject subject(Person person, LocalDate day) {
        OptionalInt age = person.birth().ageOn(day);
        return new Subject(age.isPresent() ? age.getAsInt() : null, ScreeningRules.sex(person));
    }

    /** What the corrected screening raised already has its owner. */
    private boolean owned(
            Command command, Screening screening, Evaluation evaluation, Optional<Screening> old, Actor author) {
        boolean known = old.map(before -> before.result().redFlags().containsAll(evaluation.redFlags()))
                .orElse(evaluation.redFlags().isEmpty());
        return known
                || redFlags.owned(
                        new RedFlagRaised(
                                screening.regency(),
                                screening.id(),
                                screening.person(),
                                screening.villageNo(),
                                command.instrument().title(),
                                evaluation.redFlags(),
                                screening.eventAt(),
                                screening.receivedAt(),
                                screening.replaces()),
                        author);
    }

    private static Screening screening(
            Command command, Person person, Evaluation evaluation, Optional<UUID> replaces, Actor author) {
        return new Screening(
                person.regency(),
                command.id(),
                person.id(),
                person.villageNo(),
                command.instrument().id(),
                command.instrument().version(),
                command.answers(),
                Screening.Result.of(evaluation),
                command.eventAt().truncatedTo(ChronoUnit.MICROS),
                command.receivedAt().truncatedTo(ChronoUnit.MICROS),
                author.post().id(),
                replaces.orElse(null));
    }
}
