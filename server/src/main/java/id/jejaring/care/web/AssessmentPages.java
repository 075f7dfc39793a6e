package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.AssessEpisode;
import id.jejaring.care.Assessment;
import id.jejaring.care.CareWords;
import id.jejaring.care.Cases;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.Capacity;
import id.jejaring.person.Consent;
import id.jejaring.person.ConsentMethod;
import id.jejaring.person.ConsentScope;
import id.jejaring.person.Decider;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The assessment form: consent and capacity first, then what was found and what is planned. */
@Controller
class AssessmentPages {
    private static final Pattern ICD_10 = Pattern.compile("[A-Z][0-9][0-9A-Z](\\.[0-9A-Z]{1,4})?");
    private static final Set<String> FIELDS = Set.of(
            "capacity",
            "capacity_note",
            "decided_by",
            "decider_name",
            "scopes",
            "method",
            "findings",
            "risk",
            "diagnosis",
            "plan");
    private final Cases cases;
    private final AssessEpisode assess;
    private final Ids ids;
    private final CareWords words;

    AssessmentPages(Cases cases, AssessEpisode assess, Ids ids, CareWords words) {
        this.words = words;
        this.cases = cases;
        this.assess = assess;
        this.ids = ids;
    }

    @Door(Action.ASSESS)
    @GetMapping("/episodes/{id}/assessment")
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Input.empty());
    }

    @Door(Action.ASSESS)
    @PostMapping("/episodes/{id}/assessment")
    ModelAndView assess(@PathVariable UUID id, Input input, Actor actor) {
        input.only(FIELDS);
        var command = new AssessEpisode.Command(
                id,
                consent(input, actor),
                input.text("findings", 4000),
                input.choice("risk", Assessment.Risk.class),
                diagnosis(input),
                input.text("plan", 4000));
        if (!input.ok()) {
            return Answers.invalid(page(id, actor, input));
        }
        return Answers.answer(
                assess.assess(actor.regency(), command, actor),
                input,
                done -> Answers.done("/episodes/" + done, "care.done.assessed"),
                again -> page(id, actor, again));
    }

    private static @Nullable String diagnosis(Input input) {
        return input.convert("diagnosis", "care.refused.icd10", text -> {
            String code = text.toUpperCase(Locale.ROOT);
            if (!ICD_10.matcher(code).matches()) {
                throw new IllegalArgumentException("not an ICD-10 code");
            }
            return code;
        });
    }

    private BiFunction<UUID, Instant, Consent> consent(Input input, Actor actor) {
        Capacity capacity = input.choice("capacity", Capacity.class);
        String note = input.optionalText("capacity_note", 500);
        Decider decider = input.choice("decided_by", Decider.class);
        String name = input.optionalText("decider_name", 120);
        Set<ConsentScope> scopes = scopes(input);
        ConsentMethod method = input.choice("method", ConsentMethod.class);
        return (person, at) -> new Consent(
                actor.regency(),
                ids.next(),
                person,
                capacity,
                note,
                decider,
                name,
                scopes,
                method,
                at,
                actor.post().id(),
                null);
    }

    private static Set<ConsentScope> scopes(Input input) {
        Set<ConsentScope> scopes = EnumSet.noneOf(ConsentScope.class);
        for (String raw : input.rawAll("scopes")) {
            try {
                scopes.add(ConsentScope.valueOf(raw.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                input.refuse("scopes", "platform.input.choice");
            }
        }
        return scopes;
    }

    private ModelAndView page(UUID id, Actor actor, Input input) {
        Cases.View view = cases.view(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView(
                "care/assessment",
                Map.of("view", view, "input", input, "diagnoses", actor.may(Action.WRITE_DIAGNOSIS), "words", words));
    }
}
