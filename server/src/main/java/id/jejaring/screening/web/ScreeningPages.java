package id.jejaring.screening.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.screening.Hotlines;
import id.jejaring.screening.Instrument;
import id.jejaring.screening.ReadScreening;
import id.jejaring.screening.TakeScreening;
import id.jejaring.screening.TakeScreening.Outcome;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Choose an instrument, ask, and read what to do next: the red flag before everything else. */
@Controller
class ScreeningPages {
    private final ReadScreening read;
    private final TakeScreening take;
    private final OfficeForm form;
    private final Hotlines hotlines;
    private final Ids ids;

    ScreeningPages(ReadScreening read, TakeScreening take, OfficeForm form, Hotlines hotlines, Ids ids) {
        this.read = read;
        this.take = take;
        this.form = form;
        this.hotlines = hotlines;
        this.ids = ids;
    }

    @Door(Action.SCREEN)
    @GetMapping("/people/{id}/screenings")
    ModelAndView choose(@PathVariable UUID id, Actor actor) {
        return new ModelAndView("screening/choose", Map.of("choice", choice(id, actor)));
    }

    @Door(Action.SCREEN)
    @GetMapping("/people/{id}/screenings/{instrument}")
    ModelAndView ask(@PathVariable UUID id, @PathVariable String instrument, Input asked, Actor actor) {
        ReadScreening.Choice choice = choice(id, actor);
        Instrument chosen = chosen(choice, instrument);
        UUID replaces = asked.optionalId("replaces");
        return form(choice, chosen, form.blank(chosen, replaces, actor), ids.next(), actor);
    }

    @Door(Action.SCREEN)
    @PostMapping("/people/{id}/screenings/{instrument}")
    ModelAndView take(@PathVariable UUID id, @PathVariable String instrument, Input input, Actor actor) {
        ReadScreening.Choice choice = choice(id, actor);
        Instrument chosen = chosen(choice, instrument);
        TakeScreening.Command command = form.read(input, chosen, id);
        if (!input.ok()) {
            UUID same = input.error("id").isEmpty() ? command.id() : ids.next();
            return invalid(form(choice, chosen, input, same, actor));
        }
        return switch (take.take(command, actor)) {
            case Outcome.Taken(var screening) -> done("/screenings/" + screening.id());
            case Outcome.PersonUnknown() -> throw new Refused(Problem.NOT_FOUND);
            case Outcome.NotForThisRole() -> throw new Refused(Problem.NOT_ALLOWED);
            case Outcome.NotInForce() -> throw new Refused(Problem.ALREADY_CHANGED);
            case Outcome.IdReused() -> throw new Refused(Problem.ID_REUSED);
            case Outcome.NoOwner() -> throw new Refused(Problem.NO_OWNER);
            case Outcome.Refused(var errors) -> {
                for (FieldError error : errors) {
                    input.refuse(error);
                }
                yield invalid(form(choice, chosen, input, command.id(), actor));
            }
        };
    }

    @Door(Action.READ_SCREENING)
    @GetMapping("/screenings/{id}")
    ModelAndView result(@PathVariable UUID id, Actor actor) {
        ReadScreening.View view =
                read.view(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView(
                "screening/result",
                Map.of(
                        "view",
                        view,
                        "advice",
                        OfficeForm.advice(view.instrument(), view.redFlags(), view.clinical()),
                        "hotlines",
                        hotlines.of(actor.regency()),
                        "actor",
                        actor));
    }

    private ReadScreening.Choice choice(UUID person, Actor actor) {
        return read.choice(person, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private static Instrument chosen(ReadScreening.Choice choice, String id) {
        return choice.instruments().stream()
                .filter(each -> each.id().equals(id) && choice.suits(each))
                .findFirst()
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView form(ReadScreening.Choice choice, Instrument instrument, Input input, UUID id, Actor actor) {
        return new ModelAndView(
                "screening/form",
                Map.of(
                        "choice",
                        choice,
                        "instrument",
                        instrument,
                        "input",
                        input,
                        "newId",
                        id,
                        "advice",
                        form.adviceSoFar(instrument, input, actor),
                        "hotlines",
                        hotlines.of(actor.regency())));
    }

    private static ModelAndView invalid(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    private static ModelAndView done(String path) {
        RedirectView view = new RedirectView(path + "?done=screening.done.taken");
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }
}
