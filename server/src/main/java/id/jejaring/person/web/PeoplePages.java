package id.jejaring.person.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.person.Found;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finding somebody. What is searched for is posted, so that no name and no number stands in an address. */
@Controller
class PeoplePages {
    private final SearchForm search;
    private final Words words;

    PeoplePages(SearchForm search, Words words) {
        this.search = search;
        this.words = words;
    }

    @Door(Action.SEARCH_PEOPLE)
    @GetMapping("/people")
    ModelAndView box(Actor actor) {
        return page(Input.empty(), Optional.empty(), actor);
    }

    @Door(Action.SEARCH_PEOPLE)
    @PostMapping("/people")
    ModelAndView search(Input input, Actor actor) {
        input.only(Set.of("q", "village"));
        Optional<Found> found = search.found(input, actor);
        ModelAndView page = page(input, found, actor);
        if (!input.ok()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return page;
    }

    private ModelAndView page(Input input, Optional<Found> found, Actor actor) {
        Map<String, Object> model = new HashMap<>();
        model.put("input", input);
        model.put("villages", search.villages(actor));
        model.put("words", words);
        model.put("merges", actor.may(Action.MERGE_PEOPLE));
        found.ifPresent(all -> model.put("found", all));
        return new ModelAndView("person/people", model);
    }
}
