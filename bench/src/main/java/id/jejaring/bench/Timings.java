package id.jejaring.bench;

import java.util.Arrays;
import java.util.Locale;

/** How long one kind of question took, and how often the right answer was in it. */
record Timings(String what, double[] millis, int right) {
    static Timings of(String what, double[] millis, int right) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        return new Timings(what, sorted, right);
    }

    double at(double share) {
        return millis.length == 0 ? 0 : millis[(int) Math.min(millis.length - 1L, Math.round(share * millis.length))];
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%-46s %6d %8.2f %8.2f %8.2f %8.2f %6.1f %%",
                what,
                millis.length,
                at(0.50),
                at(0.95),
                at(0.99),
                at(1),
                100.0 * right / Math.max(1, millis.length));
    }

    static String head() {
        return String.format(
                Locale.ROOT, "%-46s %6s %8s %8s %8s %8s %8s", "milliseconds", "n", "p50", "p95", "p99", "max", "found");
    }
}
