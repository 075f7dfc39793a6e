package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.person.People;
import id.jejaring.person.Sex;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A concern reported on a phone. Its clock runs from the hour it was written there. */
@Component
class TakeConcern implements SyncType {
    private static final Set<String> FIELDS =
            Set.of("village", "person", "about_name", "about_sex", "about_age", "story", "place", "signs", "happened");
    private final FieldConcern field;
    private final FieldInput reading;
    private final People people;

    TakeConcern(FieldConcern field, FieldInput reading, People people) {
        this.field = field;
        this.reading = reading;
        this.people = people;
    }

    @Override
    public String name() {
        return "concern";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.REPORT_CONCERN;
    }

    @Override
    public Text title() {
        return Text.of("care.record.concern");
    }

    @Override
    public Text label(String field) {
        if (field.equals("happened")) {
            return Text.of("care.field.event_at");
        }
        return FIELDS.contains(field) ? Text.of("care.field." + field) : SyncType.super.label(field);
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        body.only(FIELDS);
        UUID person = body.optionalId("person");
        Instant happened = body.optionalMoment("happened", ZoneOffset.UTC);
        String story = FieldInput.story(body, "story");
        FieldConcern.Raised raised = new FieldConcern.Raised(
                record.id(),
                reading.village(body, author),
                record.eventAt(),
                happened == null ? story : story + "\n" + reading.happened(record.putRight(happened), author),
                about(body),
                body.optionalText("place", 300),
                person,
                FieldInput.signs(body));
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        if (person != null && people.find(author.regency(), person).isEmpty()) {
            return new Verdict.Review("needs_person");
        }
        return FieldInput.verdict(field.raise(raised, author));
    }

    private static Concern.About about(Input body) {
        Sex sex = body.optionalChoice("about_sex", Sex.class);
        return new Concern.About(
                body.optionalText("about_name", 120),
                sex == null ? Sex.UNKNOWN : sex,
                body.optionalNumber("about_age", 0, 120),
                null);
    }
}
