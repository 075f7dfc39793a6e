package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.kernel.Input;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import id.jejaring.platform.Scopes;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A home visit told by a phone: one that was planned, or one somebody made unasked. A danger seen there becomes a concern in the
 * same transaction.
 */
@Component
class TakeVisit implements SyncType {
    private static final Set<String> FIELDS = Set.of("task", "expect", "person", "village", "outcome", "note", "signs");
    private final RecordVisit recording;
    private final NextStep next;
    private final Scopes scopes;
    private final VisitQueries visits;
    private final ContactQueries contacts;
    private final FieldConcern field;
    private final People people;
    private final CareFeed feed;
    private final Audit audit;

    TakeVisit(
            RecordVisit recording,
            NextStep next,
            Scopes scopes,
            VisitQueries visits,
            ContactQueries contacts,
            FieldConcern field,
            People people,
            CareFeed feed,
            Audit audit) {
        this.recording = recording;
        this.next = next;
        this.scopes = scopes;
        this.visits = visits;
        this.contacts = contacts;
        this.field = field;
        this.people = people;
        this.feed = feed;
        this.audit = audit;
    }

    @Override
    public String name() {
        return "visit";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.RECORD_VISIT;
    }

    @Override
    public Text title() {
        return Text.of("care.record.visit");
    }

    @Override
    public Text label(String field) {
        return FIELDS.contains(field) ? Text.of("care.field." + field) : SyncType.super.label(field);
    }

    @Override
    public void expect(List<FieldRecord> records, Actor author) {
        people.expect(author.regency(), FieldRecord.named("person", records));
    }

    @Override
    public void lock(List<FieldRecord> records, Actor author) {
        Set<UUID> tasks = FieldRecord.named("task", records);
        if (!tasks.isEmpty()) {
            scopes.within(author.scopeFor(action()), () -> {
                next.lock(author.regency(), visits.byIds(author.regency(), tasks));
                return tasks;
            });
        }
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        body.only(FIELDS);
        UUID task = body.optionalId("task");
        UUID person = task == null ? body.id("person") : body.optionalId("person");
        Visit.Outcome outcome = body.choice("outcome", Visit.Outcome.class);
        String note = body.optionalText("note", 2000);
        Set<Sign> signs = FieldInput.signs(body);
        if (note == null && (outcome != Visit.Outcome.MET || !signs.isEmpty())) {
            body.refuse("note", "care.refused.say_why");
        }
        if (outcome == Visit.Outcome.CANCELLED) {
            body.refuse("outcome", "platform.input.choice");
        }
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        Told told = new Told(record, outcome, note, signs);
        return task == null ? unasked(told, person, author) : planned(told, task, author);
    }

    private record Told(
            FieldRecord record,
            Visit.Outcome outcome,
            @Nullable String note,
            Set<Sign> signs) {}

    private Verdict planned(Told told, UUID task, Actor author) {
        Optional<Visit> visit = visits.find(author.regency(), task);
        Step step = recording.record(
                author.regency(),
                new RecordVisit.Command(task, told.outcome(), told.note()),
                told.record().eventAt(),
                author);
        return switch (step) {
            case Step.Done done -> raised(told, visit.orElseThrow().person(), author);
            case Step.NotFound() -> new Verdict.Review("out_of_scope");
            case Step.AlreadyChanged() -> new Verdict.Conflict("done");
            case Step.Refused(var errors) -> new Verdict.Invalid(errors);
        };
    }

    private Verdict unasked(Told told, @Nullable UUID id, Actor author) {
        Optional<Person> person = Optional.ofNullable(id).flatMap(known -> people.find(author.regency(), known));
        if (person.isEmpty()) {
            return new Verdict.Review("needs_person");
        }
        FieldRecord record = told.record();
        Contact contact = new Contact(
                author.regency(),
                record.id(),
                person.get().id(),
                person.get().villageNo(),
                told.outcome(),
                told.note(),
                record.eventAt(),
                record.receivedAt(),
                author.post().id(),
                author.post().role());
        if (!contacts.insert(contact)) {
            return new Verdict.IdReused();
        }
        feed.seen(contact);
        audit.record(author, Action.RECORD_VISIT, "person", contact.person(), ConcernQueries.lower(told.outcome()));
        return raised(told, contact.person(), author);
    }

    private Verdict raised(Told told, UUID id, Actor author) {
        Optional<Person> person = people.find(author.regency(), id);
        if (told.signs().isEmpty() || person.isEmpty() || told.note() == null) {
            return new Verdict.Taken();
        }
        FieldRecord record = told.record();
        return FieldInput.verdict(field.raise(
                new FieldConcern.Raised(
                        record.id(),
                        person.get().villageNo(),
                        record.eventAt(),
                        told.note(),
                        new Concern.About(null, Sex.UNKNOWN, null, null),
                        null,
                        id,
                        told.signs()),
                author));
    }
}
