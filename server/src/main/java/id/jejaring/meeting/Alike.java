package id.jejaring.meeting;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which places were most like another one before something was decided there: near in value and near in people, each measured in
 * its own spread, people by their logarithm. What nobody knows of two places does not part them.
 */
final class Alike {
    private Alike() {}

    static List<Baseline> nearest(Baseline own, List<Baseline> others, int most) {
        List<Baseline> comparable =
                others.stream().filter(other -> other.value().known()).toList();
        ToDoubleFunction<Baseline> byValue =
                scaled(own, comparable, place -> place.value().value());
        ToDoubleFunction<Baseline> byPeople = scaled(own, comparable, Alike::size);
        return comparable.stream()
                .sorted(Comparator.<Baseline>comparingDouble(
                                other -> Math.hypot(byValue.applyAsDouble(other), byPeople.applyAsDouble(other)))
                        .thenComparing(Baseline::region))
                .limit(most)
                .toList();
    }

    private static @Nullable Double size(Baseline place) {
        return place.people() == null || place.people() == 0 ? null : Math.log(place.people());
    }

    /** How far each lies from the own place, in the spread of all of them. */
    private static ToDoubleFunction<Baseline> scaled(
            Baseline own, List<Baseline> others, Function<Baseline, @Nullable Double> measure) {
        double[] known = others.stream()
                .map(measure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        double spread = spread(known);
        Double from = measure.apply(own);
        return other -> {
            Double to = measure.apply(other);
            return from == null || to == null || spread == 0 ? 0 : Math.abs(to - from) / spread;
        };
    }

    private static double spread(double[] known) {
        double mean = java.util.Arrays.stream(known).average().orElse(0);
        return Math.sqrt(java.util.Arrays.stream(known)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElse(0));
    }
}
