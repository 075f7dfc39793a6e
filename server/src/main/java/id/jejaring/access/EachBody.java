package id.jejaring.access;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the program does by itself for one body after the other: where one fails, the others have their turn all the same. */
@Component
public class EachBody {
    private static final Logger LOG = LoggerFactory.getLogger(EachBody.class);
    private final Posts posts;

    EachBody(Posts posts) {
        this.posts = posts;
    }

    /**
     * In the given scope, widened to the body of each turn.
     *
     * @throws IllegalStateException after all had their turn, where some failed
     */
    public void run(Scope scope, Consumer<RegionCode> work) {
        List<RegionCode> failed = new ArrayList<>();
        RuntimeException first = null;
        for (RegionCode body : Scope.SIGN_IN.call(posts::bodies)) {
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
            try {
                scope.widened(body.value()).run(() -> work.accept(body));
            } catch (RuntimeException failure) {
                report(body, failure);
                failed.add(body);
                first = first == null ? failure : first;
            }
        }
        if (first != null) {
            throw new IllegalStateException("failed for " + failed, first);
        }
    }

    // What it says may quote a record.
    private static void report(RegionCode body, RuntimeException failure) {
        LOG.warn(
                "failed for {} this time: {} at {}",
                body.value(),
                failure.getClass().getName(),
                failure.getStackTrace().length == 0 ? "?" : failure.getStackTrace()[0]);
    }
}
