package id.jejaring.indicator.web;

import id.jejaring.indicator.Numbers;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Villages of a district as tiles, row by row, the darker the higher among all that are told. Sizes are pixels of the picture. */
public record NumberGrid(RegionCode district, int width, int height, List<Tile> tiles) {
    public static final int SIZE = 26;
    public static final int SHADES = 5;
    private static final int STEP = 30;
    private static final int ACROSS = 10;

    /**
     * @param shade 1 the lowest fifth to 5 the highest; 0 where no number is told
     * @param line null where none is told
     */
    public record Tile(int x, int y, String name, int shade, boolean silent, Numbers.@Nullable Line line) {}

    /** One place in the row of all values that are told. */
    static final class Shades {
        private final List<Double> sorted;

        Shades(List<Numbers.Line> lines) {
            sorted = lines.stream()
                    .filter(Shades::told)
                    .map(line -> Objects.requireNonNull(line.value().value()))
                    .sorted()
                    .toList();
        }

        private static boolean told(Numbers.Line line) {
            return !line.borrowed() && line.value().known();
        }

        int of(Numbers.@Nullable Line line) {
            if (line == null || !told(line)) {
                return 0;
            }
            double value = Objects.requireNonNull(line.value().value());
            long lower = sorted.stream().filter(other -> other < value).count();
            return (int) (lower * SHADES / sorted.size()) + 1;
        }
    }

    static NumberGrid of(
            RegionCode district, List<Region> villages, List<Numbers.Line> lines, Shades shades, Set<Integer> silent) {
        Map<Integer, Numbers.Line> known = lines.stream()
                .collect(Collectors.toMap(line -> Objects.requireNonNull(line.villageNo()), Function.identity()));
        int rows = (villages.size() + ACROSS - 1) / ACROSS;
        return new NumberGrid(
                district,
                Math.max(SIZE, Math.min(ACROSS, villages.size()) * STEP),
                Math.max(SIZE, rows * STEP),
                IntStream.range(0, villages.size())
                        .mapToObj(i -> {
                            Region village = villages.get(i);
                            Numbers.Line line = known.get(village.villageNo());
                            return new Tile(
                                    i % ACROSS * STEP + 2,
                                    i / ACROSS * STEP + 2,
                                    village.name(),
                                    shades.of(line),
                                    silent.contains(village.villageNo()),
                                    line);
                        })
                        .toList());
    }
}
