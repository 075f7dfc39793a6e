package id.jejaring.agreement.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.agreement.Agreements;
import id.jejaring.agreement.CareKind;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Agreements: which hold today, which end soon, and a new one. */
@Controller
class AgreementPages {
    private static final Set<String> FIELDS = Set.of(
            "id",
            "number",
            "title",
            "offices",
            "partner",
            "partner_name",
            "services",
            "valid_from",
            "valid_to",
            "note");
    private final Agreements agreements;
    private final Ids ids;

    AgreementPages(Agreements agreements, Ids ids) {
        this.agreements = agreements;
        this.ids = ids;
    }

    @Door(Action.READ_AGREEMENTS)
    @GetMapping("/agreements")
    ModelAndView list(Actor actor) {
        return new ModelAndView(
                "agreement/agreements",
                Map.of("lines", agreements.list(actor.regency()), "keeps", actor.may(Action.KEEP_AGREEMENTS)));
    }

    @Door(Action.READ_AGREEMENTS)
    @GetMapping("/agreements/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return new ModelAndView(
                "agreement/agreement",
                Map.of("line", agreements.find(actor.regency(), id).orElseThrow(() -> new Refused(Problem.NOT_FOUND))));
    }

    @Door(Action.KEEP_AGREEMENTS)
    @GetMapping("/agreements/new")
    ModelAndView blank(Actor actor) {
        return form(Input.empty(), ids.next(), actor);
    }

    @Door(Action.KEEP_AGREEMENTS)
    @PostMapping("/agreements")
    ModelAndView keep(Input input, Actor actor) {
        input.only(FIELDS);
        var draft = new Agreements.Draft(
                input.id("id"),
                input.text("number", 120),
                input.text("title", 300),
                input.text("offices", 300),
                input.optionalId("partner"),
                input.optionalText("partner_name", 200),
                services(input),
                input.day("valid_from"),
                input.day("valid_to"),
                input.optionalText("note", 2000));
        for (String field : Set.of("number", "title", "offices", "partner_name")) {
            String text = input.raw(field).strip();
            if (!text.isEmpty() && text.length() < 3) {
                input.refuse(field, "agreement.refused.too_short");
            }
        }
        if (!input.ok()) {
            return invalid(input, actor);
        }
        return switch (agreements.keep(draft, actor)) {
            case Agreements.Outcome.Kept(UUID id) ->
                new ModelAndView("redirect:/agreements/" + id + "?done=agreement.done.kept");
            case Agreements.Outcome.Refused(var error) -> {
                input.refuse(error);
                yield invalid(input, actor);
            }
        };
    }

    private static Set<CareKind> services(Input input) {
        Set<CareKind> services = EnumSet.noneOf(CareKind.class);
        for (String raw : input.rawAll("services")) {
            try {
                services.add(CareKind.valueOf(raw.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException unknown) {
                input.refuse("services", "platform.input.choice");
            }
        }
        if (services.isEmpty() && input.error("services").isEmpty()) {
            input.refuse("services", "platform.input.missing");
        }
        return services;
    }

    private ModelAndView invalid(Input input, Actor actor) {
        UUID id = input.error("id").isEmpty() ? UUID.fromString(input.raw("id").strip()) : ids.next();
        ModelAndView form = form(input, id, actor);
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    private ModelAndView form(Input input, UUID id, Actor actor) {
        return new ModelAndView(
                "agreement/form",
                Map.of("input", input, "newId", id, "partners", agreements.partners(actor.regency())));
    }
}
