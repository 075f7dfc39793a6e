package id.jejaring.indicator.web;

import id.jejaring.indicator.Numbers.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of bars, one for each month, drawn from zero. Sizes are pixels of the picture. */
public record Bars(int width, int height, List<Bar> bars) {
    private static final int WIDE = 40;
    private static final int GAP = 8;

    /** @param high 0 where nothing is known */
    public record Bar(Point point, int x, int y, int high) {
        public boolean known() {
            return point.value().known();
        }
    }

    /** The month with the largest value, so that the picture has a measure; null where nothing is known. */
    public @Nullable Point highest() {
        return bars.stream()
                .map(Bar::point)
                .filter(point -> point.value().known())
                .max(Comparator.comparing(
                        point -> Objects.requireNonNull(point.value().value())))
                .orElse(null);
    }

    public int barWidth() {
        return WIDE;
    }

    public static Bars of(List<Point> course, int height) {
        double most = course.stream()
                .map(Point::value)
                .filter(value -> value.value() != null)
                .mapToDouble(value -> value.value())
                .max()
                .orElse(0);
        List<Bar> bars = new ArrayList<>();
        int x = 0;
        for (Point point : course) {
            Double value = point.value().value();
            int high = value == null || most <= 0
                    ? 0
                    : (int) Math.max(value > 0 ? 2 : 0, Math.round(height * value / most));
            bars.add(new Bar(point, x, height - high, high));
            x += WIDE + GAP;
        }
        return new Bars(Math.max(0, x - GAP), height, List.copyOf(bars));
    }
}
