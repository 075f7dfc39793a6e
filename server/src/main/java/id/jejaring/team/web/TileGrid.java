package id.jejaring.team.web;

import id.jejaring.team.Standing;
import id.jejaring.team.TeamState;
import java.util.List;
import java.util.stream.IntStream;

/** Places as tiles, row by row: what state each has is said by a sign as well as by a colour. Sizes are pixels of the picture. */
public record TileGrid(int width, int height, List<Tile> tiles) {
    public static final int SIZE = 26;
    private static final int STEP = 30;
    private static final int ACROSS = 10;

    public record Tile(int x, int y, String name, TeamState state) {}

    public static TileGrid of(List<Standing> standings) {
        int rows = (standings.size() + ACROSS - 1) / ACROSS;
        int columns = Math.min(ACROSS, standings.size());
        return new TileGrid(
                Math.max(SIZE, columns * STEP),
                Math.max(SIZE, rows * STEP),
                IntStream.range(0, standings.size())
                        .mapToObj(i -> tile(i, standings.get(i)))
                        .toList());
    }

    private static Tile tile(int i, Standing standing) {
        return new Tile(
                i % ACROSS * STEP + 2, i / ACROSS * STEP + 2, standing.region().name(), standing.state());
    }

    /** A tick, a clock, a dash, a cross, nothing. */
    public static String sign(TeamState state) {
        return switch (state) {
            case VALID -> "M7 13.5l4 4 8-9";
            case EXPIRING -> "M13 7v6.5l4.5 2.5";
            case DRAFT -> "M8 13h10";
            case EXPIRED -> "M8.5 8.5l9 9m0-9l-9 9";
            case NONE -> "";
        };
    }
}
