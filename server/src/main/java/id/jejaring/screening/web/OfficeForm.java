package id.jejaring.screening.web;

import id.jejaring.access.Actor;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.screening.Advice;
import id.jejaring.screening.Instrument;
import id.jejaring.screening.ReadScreening;
import id.jejaring.screening.ScreeningForm;
import id.jejaring.screening.TakeScreening;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The whole questionnaire on one page. */
@Component
class OfficeForm {
    private static final Set<String> OTHERS = Set.of("id", "version", "replaces", "unanswered");
    private final ScreeningForm form;
    private final ReadScreening read;
    private final InstantSource clock;

    OfficeForm(ScreeningForm form, ReadScreening read, InstantSource clock) {
        this.form = form;
        this.read = read;
        this.clock = clock;
    }

    TakeScreening.Command read(Input input, Instrument instrument, UUID person) {
        if (!input.raw("version").equals(instrument.version())) {
            throw new Refused(Problem.ALREADY_CHANGED);
        }
        Instant now = clock.instant();
        Map<String, String> answers = form.answers(input, instrument, OTHERS);
        // Whoever does not want to answer need not; that there is then no total is their free choice, not an oversight.
        if (!input.raw("unanswered").equals("kept")) {
            form.unanswered(instrument, answers)
                    .forEach(item -> input.refuse(ScreeningForm.PREFIX + item, "platform.input.missing"));
        }
        return new TakeScreening.Command(
                input.id("id"), person, instrument, answers, input.optionalId("replaces"), now, now, false, false);
    }

    /** An empty form, or for a clinician who corrects it what was answered before. */
    Input blank(Instrument instrument, @Nullable UUID replaces, Actor actor) {
        Map<String, List<String>> values = new HashMap<>();
        Optional.ofNullable(replaces)
                .flatMap(id -> read.earlier(actor.regency(), id, actor))
                .filter(old -> old.instrument().equals(instrument.id()))
                .ifPresent(old -> old.answers()
                        .forEach((item, option) -> values.put(ScreeningForm.PREFIX + item, List.of(option))));
        if (replaces != null) {
            values.put("replaces", List.of(replaces.toString()));
        }
        return new Input(values);
    }

    /** A form that comes back for a missing answer already says what cannot wait. */
    List<Advice> adviceSoFar(Instrument instrument, Input input, Actor actor) {
        Set<String> red = form.redFlags(instrument, input);
        return advice(instrument, red, actor.post().role().clinical());
    }

    static List<Advice> advice(Instrument instrument, Set<String> redFlags, boolean clinical) {
        return instrument.redFlags().stream()
                .filter(flag -> redFlags.contains(flag.code()))
                .flatMap(flag -> flag.say().to(clinical).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
