package id.jejaring.kernel;

import java.io.Serial;
import java.util.List;

/** Carries a problem from the edge of the program to the client. Rules return values; only doors throw this. */
public class Refused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final transient List<FieldError> errors;

    public Refused(Problem problem) {
        this(problem, List.of());
    }

    public Refused(Problem problem, List<FieldError> errors) {
        super(problem.slug());
        this.problem = problem;
        this.errors = errors;
    }

    public Problem problem() {
        return problem;
    }

    public List<FieldError> errors() {
        return errors;
    }
}
