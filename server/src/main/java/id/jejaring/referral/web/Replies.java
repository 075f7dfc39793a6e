package id.jejaring.referral.web;

import id.jejaring.care.Step;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.Choice;
import id.jejaring.platform.Page;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** How the doors of referrals answer. */
public final class Replies {
    private static final int LEAST = 3;

    private Replies() {}

    /** A refused step shows its form again with what is wrong in it. */
    static ModelAndView reply(Step step, Input input, String done, Function<Input, ModelAndView> again) {
        return switch (step) {
            case Step.Done(var id) -> new ModelAndView("redirect:" + done);
            case Step.NotFound() -> throw new Refused(Problem.NOT_FOUND);
            case Step.AlreadyChanged() -> throw new Refused(Problem.ALREADY_CHANGED);
            case Step.Refused(List<FieldError> errors) -> {
                errors.forEach(input::refuse);
                yield invalid(again.apply(input));
            }
        };
    }

    static ModelAndView checked(Input input, Supplier<ModelAndView> valid, Function<Input, ModelAndView> again) {
        return input.ok() ? valid.get() : invalid(again.apply(input));
    }

    static ModelAndView invalid(ModelAndView form) {
        form.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return form;
    }

    /** A reason of one letter is none. */
    static String sentence(Input input, String field, int max) {
        String text = input.text(field, max);
        if (!text.isEmpty() && text.length() < LEAST) {
            input.refuse(field, "referral.refused.too_short");
        }
        return text;
    }

    /** One choice for each constant, named by the catalogue. */
    public static List<Choice> choices(Page page, Collection<? extends Enum<?>> values, String keys) {
        return values.stream()
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .map(code -> new Choice(code, page.t(keys + code)))
                .toList();
    }
}
