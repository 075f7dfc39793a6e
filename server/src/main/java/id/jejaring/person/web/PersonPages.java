package id.jejaring.person.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.CorrectPerson;
import id.jejaring.person.Correction;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.PersonFile;
import id.jejaring.person.ReadPerson;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A person's page: who it is and what happened, and the form that puts the register right. */
@Controller
class PersonPages {
    private final ReadPerson read;
    private final CorrectPerson correct;
    private final Regions regions;
    private final InstantSource clock;
    private final Words words;

    PersonPages(ReadPerson read, CorrectPerson correct, Regions regions, InstantSource clock, Words words) {
        this.read = read;
        this.correct = correct;
        this.regions = regions;
        this.clock = clock;
        this.words = words;
    }

    @Door(Action.READ_PERSON)
    @GetMapping("/people/{id}")
    ModelAndView person(@PathVariable UUID id, Actor actor) {
        PersonFile file = read.file(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        if (!file.person().id().equals(id)) {
            return Going.to("/people/" + file.person().id());
        }
        return new ModelAndView("person/person", Map.of("file", file, "words", words, "actor", actor));
    }

    @Door(Action.CORRECT_PERSON)
    @GetMapping("/people/{id}/correction")
    ModelAndView form(@PathVariable UUID id, Actor actor) {
        return form(known(id, actor), Input.empty(), actor);
    }

    @Door(Action.CORRECT_PERSON)
    @PostMapping("/people/{id}/correction")
    ModelAndView correct(@PathVariable UUID id, Input input, Actor actor) {
        Person person = known(id, actor);
        Details corrected = PersonForm.corrected(input, person, today(actor));
        if (!input.ok()) {
            return refused(person, input, actor);
        }
        Correction correction = new Correction(
                person.regency(), id, person.details(), corrected, actor.post().id());
        return switch (correct.correct(correction, actor)) {
            case CorrectPerson.Corrected(Person done) -> Going.done("/people/" + done.id(), "person.done.corrected");
            case CorrectPerson.AlreadyChanged() -> throw new Refused(Problem.ALREADY_CHANGED);
            case CorrectPerson.PersonUnknown() -> throw new Refused(Problem.NOT_FOUND);
            case CorrectPerson.Contradictory(var errors) -> {
                Going.mark(input, errors);
                yield refused(person, input, actor);
            }
        };
    }

    private Person known(UUID id, Actor actor) {
        return read.one(actor.regency(), id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView refused(Person person, Input input, Actor actor) {
        ModelAndView form = form(person, input, actor);
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    private ModelAndView form(Person person, Input input, Actor actor) {
        Map<String, String> fields = PersonForm.fields(person, today(actor));
        return new ModelAndView(
                "person/correction", Map.of("person", person, "fields", fields, "input", input, "words", words));
    }

    private LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), regions.zone(actor.regency()));
    }
}
