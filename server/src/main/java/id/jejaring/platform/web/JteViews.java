package id.jejaring.platform.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.jejaring.platform.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/** Resolves a view name such as "care/concern" to the precompiled template of that name and gives it its page. */
@Component
class JteViews implements ViewResolver, Ordered {
    private static final String REDIRECT = "redirect:";
    private static final String FORWARD = "forward:";
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, JteViews.class.getClassLoader(), "id.jejaring.templates");
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        if (name.startsWith(FORWARD)) {
            return null; // a file, which Spring finds by itself
        }
        if (name.startsWith(REDIRECT)) {
            return seeOther(name.substring(REDIRECT.length()));
        }
        return new Template(name + ".jte");
    }

    /** A template as text, for paper. */
    String text(String name, Map<String, ?> model, HttpServletRequest request) {
        Map<String, Object> values = new HashMap<>(model);
        values.put("page", pages.of(request));
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(name + ".jte", values, output);
        return output.toString();
    }

    /** 303 after a taken form: going back never sends it twice. */
    private static View seeOther(String path) {
        RedirectView view = new RedirectView(path, true, false, false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 10;
    }

    /** Rendered whole before the first byte leaves, so that an error can still become a problem page. */
    private final class Template implements View {
        private final String name;

        Template(String name) {
            this.name = name;
        }

        // Without it Spring prefers a view that names its type, and forwards to itself until the stack ends.
        @Override
        public String getContentType() {
            return "text/html";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Map<String, Object> values = new HashMap<>();
            values.put("page", pages.of(request));
            if (model != null) {
                model.forEach((key, value) -> {
                    if (!key.contains("org.springframework")) {
                        values.put(key, value);
                    }
                });
            }
            StringOutput output = new StringOutput(16 * 1024);
            engine.render(name, values, output);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(output.toString());
        }
    }
}
