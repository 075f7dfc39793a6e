package id.jejaring.person.household;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.Input;
import id.jejaring.person.Person;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Registration;
import id.jejaring.person.household.Household.Relation;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Somebody of a household whom a phone brings into the register. */
@Component
class TakePerson implements SyncType {
    private static final Set<String> FIELDS = Set.of(
            "village", "household", "relation", "name", "sex", "born", "precision", "phone", "home", "nik", "known");
    private final RegisterPerson register;
    private final HouseholdQueries households;
    private final TakeHousehold takeHousehold;
    private final FieldForm form;
    private final Audit audit;

    TakePerson(
            RegisterPerson register,
            HouseholdQueries households,
            TakeHousehold takeHousehold,
            FieldForm form,
            Audit audit) {
        this.register = register;
        this.households = households;
        this.takeHousehold = takeHousehold;
        this.form = form;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "person";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.KEEP_REGISTER;
    }

    @Override
    public Text title() {
        return FieldWords.title(name());
    }

    @Override
    public Text label(String field) {
        return FieldWords.label(field);
    }

    @Override
    public void expect(List<FieldRecord> records, Actor author) {
        households.expect(author.regency(), FieldRecord.named("household", records));
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        body.only(FIELDS);
        UUID household = body.id("household");
        Relation relation = body.choice("relation", Relation.class);
        Registration registration = new Registration(
                record.id(),
                author.regency(),
                form.village(body, author),
                form.details(body),
                author.post().id(),
                true);
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        Optional<Household> home = households
                .find(author.regency(), household)
                .filter(known -> known.villageNo() == registration.villageNo());
        return home.isEmpty()
                ? new Verdict.Review("needs_household")
                : write(registration, home.get(), relation, record, author);
    }

    private Verdict write(
            Registration registration, Household home, Relation relation, FieldRecord record, Actor author) {
        return switch (register.register(registration)) {
            case RegisterPerson.Registered(Person person) -> {
                households.join(person, home.id(), relation, record.receivedAt());
                takeHousehold.tell(home);
                audit.record(author, Action.KEEP_REGISTER, "person", person.id());
                yield new Verdict.Taken();
            }
            case RegisterPerson.AlreadyRegistered same -> new Verdict.Taken();
            case RegisterPerson.IdReused() -> new Verdict.IdReused();
            case RegisterPerson.OutOfReach() -> new Verdict.Review("out_of_scope");
            case RegisterPerson.Contradictory(var errors) -> new Verdict.Invalid(errors);
        };
    }
}
