package id.jejaring.care.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.care.Concern;
import id.jejaring.care.Concerns;
import id.jejaring.care.MatchConcern;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.Registration;
import id.jejaring.person.Sex;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whom a concern is about: choose somebody known or register somebody new. */
@Controller
class MatchPages {
    private final Concerns concerns;
    private final MatchConcern match;
    private final Regions regions;
    private final Ids ids;
    private final InstantSource clock;
    private final CareWords words;

    MatchPages(Concerns concerns, MatchConcern match, Regions regions, Ids ids, InstantSource clock, CareWords words) {
        this.words = words;
        this.concerns = concerns;
        this.match = match;
        this.regions = regions;
        this.ids = ids;
        this.clock = clock;
    }

    @Door(Action.MATCH_CONCERN)
    @GetMapping("/concerns/{id}/match")
    ModelAndView candidates(@PathVariable UUID id, Actor actor) {
        return page(id, ids.next(), Input.empty(), actor);
    }

    @Door(Action.MATCH_CONCERN)
    @PostMapping("/concerns/{id}/match")
    ModelAndView known(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("person"));
        UUID person = input.id("person");
        if (!input.ok()) {
            return Answers.invalid(page(id, ids.next(), input, actor));
        }
        return Answers.answer(
                match.known(actor.regency(), id, person, actor),
                input,
                done -> Answers.done("/concerns/" + done, "care.done.matched"),
                again -> page(id, ids.next(), again, actor));
    }

    @Door(Action.MATCH_CONCERN)
    @PostMapping("/concerns/{id}/person")
    ModelAndView registered(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("id", "name", "sex", "age", "birth_date", "nik", "phone", "address", "recognised_by"));
        Concern concern = view(id, actor).concern();
        UUID personId = input.id("id");
        Details details = details(input, actor);
        if (!input.ok()) {
            return Answers.invalid(page(id, input.error("id").isEmpty() ? personId : ids.next(), input, actor));
        }
        Registration registration = new Registration(
                personId,
                actor.regency(),
                concern.villageNo(),
                details,
                actor.post().id());
        return Answers.answer(
                match.registered(actor.regency(), id, registration, actor),
                input,
                done -> Answers.done("/concerns/" + done, "care.done.registered"),
                again -> page(id, personId, again, actor));
    }

    private Details details(Input input, Actor actor) {
        Nik nik = input.convert(
                "nik", "care.refused.nik", text -> Nik.parse(text).orElseThrow(IllegalArgumentException::new));
        Phone phone = input.convert(
                "phone", "care.refused.phone", text -> Phone.parse(text).orElseThrow(IllegalArgumentException::new));
        return new Details(
                input.optionalText("name", 120),
                input.choice("sex", Sex.class),
                birth(input, actor),
                nik,
                phone,
                input.optionalText("address", 300),
                null,
                input.optionalText("recognised_by", 500),
                null);
    }

    private Birth birth(Input input, Actor actor) {
        LocalDate born = input.optionalDay("birth_date");
        Integer age = input.optionalNumber("age", 0, 120);
        LocalDate today = LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
        if (born != null && age != null && Math.abs(today.getYear() - born.getYear() - age) > 1) {
            input.refuse("age", "care.refused.age_contradicts");
        }
        if (born != null) {
            return Birth.on(born);
        }
        return age == null ? Birth.UNKNOWN : Birth.estimated(age, today);
    }

    private Concerns.View view(UUID id, Actor actor) {
        return concerns.view(actor.regency(), id, actor, Action.MATCH_CONCERN)
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView page(UUID id, UUID newPerson, Input input, Actor actor) {
        Concerns.View view = view(id, actor);
        return new ModelAndView(
                "care/match",
                Map.of(
                        "view",
                        view,
                        "matches",
                        match.candidates(view.concern(), actor),
                        "input",
                        input,
                        "newPerson",
                        newPerson,
                        "words",
                        words));
    }
}
