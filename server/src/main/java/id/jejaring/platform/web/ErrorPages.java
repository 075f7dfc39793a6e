package id.jejaring.platform.web;

import id.jejaring.kernel.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that never reached a door (filters, the server itself) answer in the same shape as all others. */
@Controller
public class ErrorPages implements ErrorController {
    /** Request attribute by which a filter names a problem more precisely than a status can. */
    public static final String PROBLEM = Problem.class.getName();

    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(PROBLEM) instanceof Problem named) {
            return problems.answer(request, response, named, List.of());
        }
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = status instanceof Integer code ? problem(code) : Problem.NOT_FOUND;
        return problems.answer(request, response, problem, List.of());
    }

    static Problem problem(int status) {
        return switch (status) {
            case 400 -> Problem.MALFORMED;
            case 401 -> Problem.NOT_SIGNED_IN;
            case 403 -> Problem.NOT_ALLOWED;
            case 404 -> Problem.NOT_FOUND;
            case 405 -> Problem.METHOD_NOT_ALLOWED;
            case 406 -> Problem.NOT_ACCEPTABLE;
            case 413 -> Problem.TOO_LARGE;
            case 415 -> Problem.UNSUPPORTED_TYPE;
            case 503 -> Problem.UNAVAILABLE;
            default -> status < 500 ? Problem.MALFORMED : Problem.BROKEN;
        };
    }
}
