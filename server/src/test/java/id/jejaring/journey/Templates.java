package id.jejaring.journey;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Tells in a header, in journeys only, which template made a page, so that none is left without a picture. */
class Templates implements WebMvcConfigurer {
    static final String HEADER = "x-template";
    private static final Path SOURCES = Path.of("src/main/jte");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void postHandle(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    Object handler,
                    @Nullable ModelAndView made) {
                if (made != null && made.getViewName() != null) {
                    response.setHeader(HEADER, made.getViewName());
                }
            }
        });
    }

    /** Every template that is a whole page. */
    static Set<String> pages() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Templates::whole)
                    .map(file -> SOURCES.relativize(file).toString().replace(".jte", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean whole(Path file) {
        try {
            return file.toString().endsWith(".jte")
                    && Files.readString(file).contains("@template.ui.layout(")
                    && !file.endsWith("ui/problem.jte");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
