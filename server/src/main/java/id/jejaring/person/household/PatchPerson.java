package id.jejaring.person.household;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.person.Birth;
import id.jejaring.person.CorrectPerson;
import id.jejaring.person.Correction;
import id.jejaring.person.Details;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import id.jejaring.person.household.Household.Member;
import id.jejaring.person.household.Household.Relation;
import id.jejaring.platform.Scopes;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Somebody's row put right on a phone. Of two who change a telephone number, a home or a description, the last one received
 * stands, and the history keeps the other. Who somebody is (name, sex, birth, NIK) is changed only after a human has agreed.
 */
@Component
class PatchPerson implements SyncType {
    private static final Set<String> IDENTITY = Set.of("name.new", "sex.new", "born.new", "precision.new", "nik.new");
    private static final Set<String> FIELDS = Set.of(
            "of",
            "name.old",
            "name.new",
            "sex.old",
            "sex.new",
            "born.old",
            "born.new",
            "precision.old",
            "precision.new",
            "nik.old",
            "nik.new",
            "phone.old",
            "phone.new",
            "home.old",
            "home.new",
            "known.old",
            "known.new",
            "household.old",
            "household.new",
            "relation.old",
            "relation.new");
    private final People people;
    private final CorrectPerson correct;
    private final HouseholdQueries households;
    private final Feed feed;
    private final Scopes scopes;

    PatchPerson(People people, CorrectPerson correct, HouseholdQueries households, Feed feed, Scopes scopes) {
        this.people = people;
        this.correct = correct;
        this.households = households;
        this.feed = feed;
        this.scopes = scopes;
    }

    @Override
    public String name() {
        return "person-patch";
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

    /** Of a NIK the phone's part only: the rest is nobody's business here. */
    @Override
    public Map<String, String> standing(FieldRecord record, Actor reader) {
        UUID of = record.body().optionalId("of");
        Optional<Person> found = of == null ? Optional.empty() : people.find(reader.regency(), of);
        Map<String, String> says = new LinkedHashMap<>();
        found.ifPresent(person -> {
            RegisterRows.row(person, member(person))
                    .forEach((field, value) -> says.put(field.equals("nik4") ? "nik" : field, said(field, value)));
            says.put("of", says.getOrDefault("name", says.getOrDefault("known", "–")));
        });
        return says;
    }

    private @Nullable Member member(Person person) {
        return households.members(person.regency(), Set.of(person.id())).stream()
                .findFirst()
                .orElse(null);
    }

    private static String said(String field, Object value) {
        return field.equals("nik4") ? "•••• " + value : value.toString();
    }

    @Override
    public void lock(List<FieldRecord> records, Actor author) {
        Set<UUID> of = FieldRecord.named("of", records);
        if (!of.isEmpty()) {
            scopes.within(author.scopeFor(action()), () -> {
                people.lock(author.regency(), of);
                return of;
            });
        }
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        body.only(FIELDS);
        var of = body.id("of");
        Optional<Person> found = people.find(author.regency(), of);
        Details typed = typed(body, found.map(Person::details).orElse(null));
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        if (found.isEmpty()) {
            return new Verdict.Review("needs_person");
        }
        if (!record.released() && IDENTITY.stream().anyMatch(body::has)) {
            return new Verdict.Review("identity");
        }
        Details now = found.get().details();
        return switch (correct.correct(
                new Correction(author.regency(), of, now, typed, author.post().id()), author)) {
            case CorrectPerson.Corrected(Person person) -> moved(person, body, record);
            case CorrectPerson.PersonUnknown() -> new Verdict.Review("needs_person");
            case CorrectPerson.AlreadyChanged() -> new Verdict.Conflict("already_changed");
            case CorrectPerson.Contradictory(var errors) -> new Verdict.Invalid(errors);
        };
    }

    /** Into another household of the same village, or as something else in the same one. */
    private Verdict moved(Person person, Input body, FieldRecord record) {
        UUID to = body.optionalId("household.new");
        Relation as = body.optionalChoice("relation.new", Relation.class);
        if (to == null && as == null) {
            return new Verdict.Taken();
        }
        Optional<Member> now = households.members(person.regency(), Set.of(person.id())).stream()
                .findFirst();
        UUID home = to != null ? to : now.map(Member::household).orElse(null);
        Relation relation = as != null ? as : now.map(Member::relation).orElse(Relation.OTHER);
        if (home == null
                || households
                        .find(person.regency(), home)
                        .filter(household -> household.villageNo() == person.villageNo())
                        .isEmpty()) {
            return new Verdict.Review("needs_household");
        }
        households.join(person, home, relation, record.receivedAt());
        feed.changed(Part.register(person.regency(), person.villageNo()), "person", person.id());
        return new Verdict.Taken();
    }

    /** What the register would say: what the patch names as it says, everything else as it is. */
    private static Details typed(Input body, @Nullable Details now) {
        Details known = now == null ? Details.of(null, Sex.UNKNOWN, Birth.UNKNOWN) : now;
        Sex sex = body.optionalChoice("sex.new", Sex.class);
        Birth birth = FieldForm.birth(body, ".new");
        Nik nik = FieldForm.nik(body, "nik.new");
        Phone phone = FieldForm.phone(body, "phone.new");
        String name = body.optionalText("name.new", 120);
        String home = body.optionalText("home.new", 200);
        String recognisedBy = body.optionalText("known.new", 500);
        return new Details(
                body.has("name.new") ? name : known.name(),
                sex == null ? known.sex() : sex,
                body.has("born.new") ? birth : known.birth(),
                body.has("nik.new") ? nik : known.nik(),
                body.has("phone.new") ? phone : known.phone(),
                known.address(),
                body.has("home.new") ? home : known.home(),
                body.has("known.new") ? recognisedBy : known.recognisedBy(),
                known.diedOn());
    }
}
