package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A figure that must not be exceeded by the median of several measurements. A machine that is busy with something else only ever
 * makes it worse, so the best of three rounds counts.
 */
record Budget(String what, double most, String unit) {
    private static final int ROUNDS = 3;
    private static final int LEAST = 5;

    void hold(Supplier<List<Double>> round) {
        double best = Double.MAX_VALUE;
        for (int n = 0; n < ROUNDS && best > most; n++) {
            List<Double> figures = round.get();
            assertThat(figures).as("measurements of " + what).hasSizeGreaterThanOrEqualTo(LEAST);
            best = Math.min(best, median(figures));
            System.out.printf(
                    Locale.ROOT,
                    "%s: median %.1f %s of %d, longest %.1f; at most %.0f%n",
                    what,
                    median(figures),
                    unit,
                    figures.size(),
                    figures.stream().max(Double::compare).orElseThrow(),
                    most);
        }
        assertThat(best).as(what + ", " + unit).isLessThanOrEqualTo(most);
    }

    private static double median(List<Double> figures) {
        return figures.stream().sorted().toList().get(figures.size() / 2);
    }
}
