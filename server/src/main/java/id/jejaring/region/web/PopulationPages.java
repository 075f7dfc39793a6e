package id.jejaring.region.web;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Door;
import id.jejaring.kernel.Input;
import id.jejaring.region.Population;
import id.jejaring.region.PopulationCsv;
import id.jejaring.region.PopulationFigure;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Brings population figures in: all lines or none. */
@Controller
class PopulationPages {
    private static final int LONGEST = 80_000;

    private final Population population;
    private final Regions regions;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    PopulationPages(
            Population population, Regions regions, Audit audit, InstantSource clock, TransactionTemplate transaction) {
        this.population = population;
        this.regions = regions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Door(Action.IMPORT_POPULATION)
    @GetMapping("/regions/population")
    ModelAndView form(Actor actor) {
        return form(Input.empty(), actor);
    }

    @Door(Action.IMPORT_POPULATION)
    @PostMapping("/regions/population")
    ModelAndView take(Input input, Actor actor) {
        input.only(Set.of(PopulationCsv.FIELD));
        List<PopulationFigure> figures = figures(input, actor);
        if (!input.ok()) {
            ModelAndView again = form(input, actor);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        transaction.executeWithoutResult(status -> {
            population.record(figures);
            audit.record(actor, Action.IMPORT_POPULATION, "population", null, figures.size() + " rows");
        });
        ModelAndView done = new ModelAndView("redirect:/regions/" + actor.regency() + "?done=region.done.population");
        done.setStatus(HttpStatus.SEE_OTHER);
        return done;
    }

    private List<PopulationFigure> figures(Input input, Actor actor) {
        String text = input.text(PopulationCsv.FIELD, LONGEST);
        Year now = Year.from(clock.instant().atZone(regions.zone(actor.regency())));
        return input.ok()
                ? new PopulationCsv(code -> regions.find(code).isPresent(), actor.regency(), now).read(input, text)
                : List.of();
    }

    private ModelAndView form(Input input, Actor actor) {
        return new ModelAndView(
                "region/population",
                Map.of("input", input, "body", actor.regency(), "place", regions.name(actor.regency())));
    }
}
