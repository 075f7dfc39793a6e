package id.jejaring.platform.web;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Problem;
import id.jejaring.platform.Page;
import id.jejaring.platform.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a client what went wrong: problem+json to programs, a page to people. Neither ever carries personal data. */
@Component
public class Problems {
    private final Pages pages;

    Problems(Pages pages) {
        this.pages = pages;
    }

    Object answer(HttpServletRequest request, HttpServletResponse response, Problem problem, List<FieldError> errors) {
        response.setStatus(problem.status());
        return wantsPage(request) ? page(problem, errors) : json(request, problem, errors);
    }

    public static boolean wantsPage(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String path = original == null ? request.getRequestURI() : original.toString();
        String accept = request.getHeader("Accept");
        return !path.startsWith("/api/") && accept != null && accept.contains("text/html");
    }

    private static ModelAndView page(Problem problem, List<FieldError> errors) {
        return new ModelAndView("ui/problem", Map.of("problem", problem, "errors", errors));
    }

    private ResponseEntity<Map<String, Object>> json(
            HttpServletRequest request, Problem problem, List<FieldError> errors) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(pages.of(request), problem, errors));
    }

    public Map<String, Object> body(Page page, Problem problem, List<FieldError> errors) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "/problems/" + problem.slug());
        body.put("title", page.t("platform.problem." + problem.slug() + ".title"));
        body.put("status", problem.status());
        body.put("detail", page.t("platform.problem." + problem.slug() + ".next"));
        if (!errors.isEmpty()) {
            body.put(
                    "errors",
                    errors.stream()
                            .map(e -> Map.of("field", e.field(), "message", page.error(e)))
                            .toList());
        }
        return body;
    }
}
