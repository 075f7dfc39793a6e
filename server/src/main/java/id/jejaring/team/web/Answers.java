package id.jejaring.team.web;

import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.Choice;
import id.jejaring.platform.Page;
import id.jejaring.team.Change;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How the doors of teams answer. */
public final class Answers {
    private Answers() {}

    /** Taken: go to where it can be seen and say so. Refused: the form again, with what is wrong in it. */
    static ModelAndView answer(Change change, Input input, String place, Function<Input, ModelAndView> again) {
        return switch (change) {
            case Change.Done done -> seen(place);
            case Change.NotFound missing -> throw new Refused(Problem.NOT_FOUND);
            case Change.AlreadyChanged late -> throw new Refused(Problem.ALREADY_CHANGED);
            case Change.Refused(var errors) -> {
                errors.forEach(input::refuse);
                // A place that takes no team has no page to show the form on.
                if (input.error("region").isPresent()) {
                    throw new Refused(Problem.INVALID, errors);
                }
                yield invalid(again.apply(input));
            }
        };
    }

    static ModelAndView invalid(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form;
    }

    private static ModelAndView seen(String place) {
        RedirectView view = new RedirectView(place);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** One choice for each constant, named by the catalogue. */
    public static <E extends Enum<E>> List<Choice> choices(Page page, Class<E> values, String keys) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(code -> new Choice(code, page.t(keys + code)))
                .toList();
    }
}
