package id.jejaring.overview.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Door;
import id.jejaring.care.CareWords;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.kernel.RegionCode;
import id.jejaring.overview.CountedPeople;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** From a number to its people. */
@Controller
class CountedPages {
    private final CountedPeople counted;
    private final CareWords words;

    CountedPages(CountedPeople counted, CareWords words) {
        this.counted = counted;
        this.words = words;
    }

    @Door(Action.READ_CASE)
    @GetMapping("/numbers/{code}/people")
    ModelAndView read(@PathVariable String code, @RequestParam(defaultValue = "") String place, Actor actor) {
        return RegionCode.parse(place)
                .flatMap(where -> counted.of(code, where, actor))
                .map(view -> new ModelAndView("overview/counted", Map.of("view", view, "words", words)))
                .orElseThrow(() -> new Refused(Problem.NOT_FOUND));
    }
}
