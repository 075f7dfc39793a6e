package id.jejaring.meeting.web;

import id.jejaring.access.Post;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.meeting.Outcome;
import id.jejaring.platform.Choice;
import id.jejaring.platform.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** How the doors of meetings answer. */
public final class Replies {
    private Replies() {}

    /** Taken: go to where it can be seen and say so. Refused: the form again, with what is wrong in it. */
    static ModelAndView to(Outcome outcome, Input input, String place, Supplier<ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Done done -> seen(place);
            case Outcome.NotFound missing -> throw new Refused(Problem.NOT_FOUND);
            case Outcome.AlreadyChanged late -> throw new Refused(Problem.ALREADY_CHANGED);
            case Outcome.Refused(var errors) -> {
                errors.forEach(input::refuse);
                yield invalid(again.get());
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

    static Refused missing() {
        return new Refused(Problem.NOT_FOUND);
    }

    /** A post by its title; one that is gone by a dash. */
    public static String post(Map<UUID, Post> posts, UUID id) {
        Post post = posts.get(id);
        return post == null ? "–" : post.fullTitle();
    }

    public static List<Choice> posts(List<Post> posts) {
        return posts.stream()
                .map(post -> new Choice(post.id().toString(), post.fullTitle()))
                .toList();
    }

    /** One choice for each constant, named by the catalogue. */
    public static <E extends Enum<E>> List<Choice> choices(Page page, Class<E> values, String keys) {
        return Arrays.stream(values.getEnumConstants())
                .map(value -> new Choice(word(value), page.t(keys + word(value))))
                .toList();
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
