package id.jejaring.referral.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.referral.FamilySearch;
import id.jejaring.referral.FindFamily;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Families to be found: what is known, and nothing of the illness. */
@Controller
class FamilyPages {
    private final FindFamily families;
    private final CareWords words;

    FamilyPages(FindFamily families, CareWords words) {
        this.families = families;
        this.words = words;
    }

    @Door(Action.FIND_FAMILY)
    @GetMapping("/family-searches")
    ModelAndView list(Actor actor) {
        return new ModelAndView("referral/families", Map.of("searches", families.mine(actor), "words", words));
    }

    @Door(Action.FIND_FAMILY)
    @GetMapping("/family-searches/{id}")
    ModelAndView read(@PathVariable UUID id, Actor actor) {
        return page(id, actor, Input.empty());
    }

    @Door(Action.FIND_FAMILY)
    @PostMapping("/family-searches/{id}")
    ModelAndView end(@PathVariable UUID id, Input input, Actor actor) {
        input.only(Set.of("result", "result_note"));
        FamilySearch.Result result = input.choice("result", FamilySearch.Result.class);
        if (!FamilySearch.Result.said().contains(result)
                && input.error("result").isEmpty()) {
            input.refuse("result", "platform.input.choice");
        }
        String note = Replies.sentence(input, "result_note", 1000);
        return Replies.checked(
                input,
                () -> Replies.reply(
                        families.end(id, result, note, actor),
                        input,
                        "/family-searches/" + id + "?done=referral.done.family_ended",
                        again -> page(id, actor, again)),
                again -> page(id, actor, again));
    }

    private ModelAndView page(UUID id, Actor actor, Input input) {
        FamilySearch search = families.one(id, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
        return new ModelAndView("referral/search", Map.of("search", search, "input", input, "words", words));
    }
}
