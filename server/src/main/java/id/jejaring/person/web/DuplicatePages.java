package id.jejaring.person.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.person.CompareRecords;
import id.jejaring.person.CompareRecords.Pair;
import id.jejaring.person.MergePeople;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Records that may be one person: the list, side by side, the decision, and taking it back. */
@Controller
class DuplicatePages {
    private static final int LAST_PAGE = 1_000;
    private static final int LONGEST_WHY = 300;

    private final CompareRecords compare;
    private final MergePeople merge;
    private final Ids ids;
    private final Words words;

    DuplicatePages(CompareRecords compare, MergePeople merge, Ids ids, Words words) {
        this.compare = compare;
        this.merge = merge;
        this.ids = ids;
        this.words = words;
    }

    private enum Decision {
        FIRST,
        SECOND,
        DISTINCT,
        LATER
    }

    @Door(Action.MERGE_PEOPLE)
    @GetMapping("/people/duplicates")
    ModelAndView list(Input input, Actor actor) {
        Integer asked = input.optionalNumber("page", 1, LAST_PAGE);
        int page = asked == null ? 1 : asked;
        return new ModelAndView(
                "person/duplicates",
                Map.of("waiting", compare.waiting(actor.regency(), page, actor), "number", page, "words", words));
    }

    @Door(Action.MERGE_PEOPLE)
    @GetMapping("/people/duplicates/{one}/{other}")
    ModelAndView pair(@PathVariable UUID one, @PathVariable UUID other, Actor actor) {
        return page(known(one, other, actor), Input.empty(), ids.next());
    }

    @Door(Action.MERGE_PEOPLE)
    @PostMapping("/people/duplicates/{one}/{other}")
    ModelAndView decide(@PathVariable UUID one, @PathVariable UUID other, Input input, Actor actor) {
        input.only(Set.of("id", "decision", "why"));
        Decision decision = input.choice("decision", Decision.class);
        boolean needsWhy = decision == Decision.FIRST || decision == Decision.SECOND;
        String why = needsWhy ? input.text("why", LONGEST_WHY) : "";
        UUID id = input.id("id");
        if (!input.ok()) {
            ModelAndView again =
                    page(known(one, other, actor), input, input.error("id").isEmpty() ? id : ids.next());
            again.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
            return again;
        }
        UUID post = actor.post().id();
        return switch (decision) {
            case FIRST -> merged(new MergePeople.Command(actor.regency(), id, one, other, why, post), actor);
            case SECOND -> merged(new MergePeople.Command(actor.regency(), id, other, one, why, post), actor);
            case DISTINCT -> distinct(one, other, actor);
            case LATER -> Going.to("/people/duplicates");
        };
    }

    @Door(Action.MERGE_PEOPLE)
    @PostMapping("/people/{id}/merges/{merged}/undoing")
    ModelAndView unmerge(@PathVariable UUID id, @PathVariable UUID merged, Input input, Actor actor) {
        input.only(Set.of("why"));
        String why = input.text("why", LONGEST_WHY);
        if (!input.ok()) {
            throw new Refused(Problem.INVALID, input.errors());
        }
        return switch (merge.unmerge(actor.regency(), merged, why, actor)) {
            case MergePeople.Unmerged done -> Going.done("/people/" + id, "person.done.unmerged");
            case MergePeople.NoSuchMerge() -> throw new Refused(Problem.NOT_FOUND);
            case MergePeople.AlreadyUndone() -> throw new Refused(Problem.ALREADY_CHANGED);
        };
    }

    private ModelAndView merged(MergePeople.Command command, Actor actor) {
        return switch (merge.merge(command, actor)) {
            case MergePeople.Merged done -> Going.done("/people/" + done.merge().kept(), "person.done.merged");
            case MergePeople.PersonUnknown() -> throw new Refused(Problem.NOT_FOUND);
            case MergePeople.SameRecord() -> throw new Refused(Problem.NOT_FOUND);
            case MergePeople.AlreadyMerged() -> throw new Refused(Problem.ALREADY_CHANGED);
            case MergePeople.IdReused() -> throw new Refused(Problem.ID_REUSED);
        };
    }

    private ModelAndView distinct(UUID one, UUID other, Actor actor) {
        if (!merge.declareDistinct(actor.regency(), one, other, actor)) {
            throw new Refused(Problem.NOT_FOUND);
        }
        return Going.done("/people/duplicates", "person.done.distinct");
    }

    private Pair known(UUID one, UUID other, Actor actor) {
        return compare.pair(actor.regency(), one, other, actor).orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }

    private ModelAndView page(Pair pair, Input input, UUID id) {
        Map<String, Object> model = new HashMap<>();
        model.put("pair", pair);
        model.put("input", input);
        model.put("decisionId", id);
        model.put("words", words);
        return new ModelAndView("person/pair", model);
    }
}
