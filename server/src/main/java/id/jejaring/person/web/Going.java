package id.jejaring.person.web;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a page leads next. */
final class Going {
    private Going() {}

    static ModelAndView to(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return new ModelAndView(view);
    }

    static ModelAndView done(String path, String notice) {
        return to(path + "?done=" + notice);
    }

    static void mark(Input input, List<FieldError> errors) {
        errors.forEach(error ->
                input.refuse(error.field(), error.key(), error.arguments().toArray()));
    }
}
