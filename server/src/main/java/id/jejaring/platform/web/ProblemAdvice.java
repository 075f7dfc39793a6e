package id.jejaring.platform.web;

import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.zip.ZipException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Turns whatever a door threw into one problem of the catalogue. The log keeps the cause, the client never sees it. */
@ControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(request, response, refused.problem(), refused.errors());
    }

    @ExceptionHandler
    Object tooLarge(BodyLimit.TooLarge large, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(request, response, Problem.TOO_LARGE, List.of());
    }

    /** Compressed, but not by anybody's gzip. */
    @ExceptionHandler
    Object notGzip(ZipException broken, HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(request, response, Problem.MALFORMED, List.of());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, HttpMessageNotReadableException.class})
    Object unreadable(HttpServletRequest request, HttpServletResponse response) {
        return problems.answer(request, response, Problem.NOT_FOUND, List.of());
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class
    })
    Object unavailable(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.warn("database not available: {}", failure.getClass().getSimpleName());
        return problems.answer(request, response, Problem.UNAVAILABLE, List.of());
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        if (failure instanceof ErrorResponse known) {
            return problems.answer(
                    request, response, ErrorPages.problem(known.getStatusCode().value()), List.of());
        }
        LOG.error("a door broke: {} {}", request.getMethod(), request.getRequestURI(), failure);
        return problems.answer(request, response, Problem.BROKEN, List.of());
    }
}
