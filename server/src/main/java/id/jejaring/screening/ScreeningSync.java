package id.jejaring.screening;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.platform.Text;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.SyncType;
import id.jejaring.sync.spi.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A screening that was taken on a phone. */
@Component
class ScreeningSync implements SyncType {
    private static final Set<String> FIELDS =
            Set.of("person", "village", "instrument", "instrument_version", "replaces");
    private final TakeScreening take;
    private final Instruments instruments;
    private final ScreeningForm form;

    ScreeningSync(TakeScreening take, Instruments instruments, ScreeningForm form) {
        this.take = take;
        this.instruments = instruments;
        this.form = form;
    }

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Action action() {
        return Action.SCREEN;
    }

    @Override
    public Text title() {
        return Text.of("screening.record");
    }

    /** Answers keep the names of their questions, which stand on the paper form. */
    @Override
    public Text label(String field) {
        return FIELDS.contains(field) ? Text.of("screening.field." + field) : SyncType.super.label(field);
    }

    @Override
    public void expect(List<FieldRecord> records, Actor author) {
        take.expect(author, FieldRecord.named("person", records));
    }

    @Override
    public Verdict take(FieldRecord record, Actor author) {
        Input body = record.body();
        Optional<Instrument> instrument =
                instruments.find(body.text("instrument", 30), body.text("instrument_version", 16));
        UUID person = body.optionalId("person");
        UUID replaces = body.optionalId("replaces");
        // Where the phone thought the person lives helps a supervisor to find them; the register knows better.
        if (body.optionalNumber("village", 1, Integer.MAX_VALUE) == null
                && body.error("village").isEmpty()) {
            body.refuse("village", "screening.refused.village");
        }
        Map<String, String> answers =
                instrument.map(known -> form.answers(body, known, FIELDS)).orElse(Map.of());
        if (!body.ok()) {
            return new Verdict.Invalid(body.errors());
        }
        return instrument
                .map(known -> verdict(take.take(
                        new TakeScreening.Command(
                                record.id(),
                                person,
                                known,
                                answers,
                                replaces,
                                record.eventAt(),
                                record.receivedAt(),
                                true,
                                record.released()),
                        author)))
                .orElseGet(() -> new Verdict.Review("old_version"));
    }

    private static Verdict verdict(TakeScreening.Outcome outcome) {
        return switch (outcome) {
            case TakeScreening.Outcome.Taken taken -> new Verdict.Taken();
            case TakeScreening.Outcome.PersonUnknown() -> new Verdict.Review("needs_person");
            case TakeScreening.Outcome.NotForThisRole() -> new Verdict.Review("out_of_scope");
            case TakeScreening.Outcome.NotInForce() -> new Verdict.Review("old_version");
            case TakeScreening.Outcome.NoOwner() -> new Verdict.Review("no_owner");
            case TakeScreening.Outcome.IdReused() -> new Verdict.IdReused();
            case TakeScreening.Outcome.Refused(var errors) -> new Verdict.Invalid(errors);
        };
    }
}
