package id.jejaring.care.web;

import id.jejaring.care.Step;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.Choice;
import id.jejaring.platform.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How the doors of care answer. */
public final class Answers {
    private Answers() {}

    /** After a taken form: go to where it can be seen, and say what happened. */
    static ModelAndView done(String path, String notice) {
        RedirectView view = new RedirectView(path + "?done=" + notice);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    /** A refused step shows its form again with what is wrong in it. */
    static ModelAndView answer(
            Step step, Input input, Function<UUID, ModelAndView> done, Function<Input, ModelAndView> again) {
        return switch (step) {
            case Step.Done(UUID id) -> done.apply(id);
            case Step.NotFound() -> throw new Refused(Problem.NOT_FOUND);
            case Step.AlreadyChanged() -> throw new Refused(Problem.ALREADY_CHANGED);
            case Step.Refused(List<FieldError> errors) -> {
                errors.forEach(error -> input.refuse(
                        error.field(), error.key(), error.arguments().toArray()));
                yield invalid(again.apply(input));
            }
        };
    }

    static ModelAndView invalid(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    /** One choice for each constant, named by the catalogue. */
    public static <E extends Enum<E>> List<Choice> choices(Page page, Class<E> values, String keys) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(code -> new Choice(code, page.t(keys + code)))
                .toList();
    }
}
