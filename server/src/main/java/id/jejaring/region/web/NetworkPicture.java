package id.jejaring.region.web;

import id.jejaring.region.Facility;
import id.jejaring.region.FacilityKind;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Network;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A service network drawn from left to right: posts of the village, Pustu, Puskesmas, hospitals. Sizes are pixels of the picture. */
public record NetworkPicture(int width, int height, List<Box> boxes, List<Line> lines) {
    public static final int WIDE = 184;
    public static final int HIGH = 56;
    private static final int ACROSS = 44;
    private static final int DOWN = 12;
    private static final int LETTERS = 22;

    /** @param name in at most two lines */
    public record Box(Facility facility, int x, int y, List<String> name) {}

    /** @param path for the d of an SVG path */
    public record Line(String path, Network.Relation relation) {}

    public static NetworkPicture of(Network network) {
        Map<Integer, List<Facility>> columns = new TreeMap<>();
        for (Facility facility : network.facilities()) {
            columns.computeIfAbsent(column(facility.kind()), any -> new ArrayList<>())
                    .add(facility);
        }
        int most = columns.values().stream().mapToInt(List::size).max().orElse(0);
        int height = most * (HIGH + DOWN) - DOWN + 2;
        Map<FacilityRef, Box> boxes = new LinkedHashMap<>();
        int x = 1;
        for (List<Facility> column : columns.values()) {
            place(column, x, height, boxes);
            x += WIDE + ACROSS;
        }
        return new NetworkPicture(
                Math.max(0, x - ACROSS + 1), height, List.copyOf(boxes.values()), lines(network, boxes));
    }

    private static void place(List<Facility> column, int x, int height, Map<FacilityRef, Box> boxes) {
        int y = (height - column.size() * (HIGH + DOWN) + DOWN) / 2;
        for (Facility facility : column) {
            boxes.put(facility.ref(), new Box(facility, x, y, wrapped(facility.name())));
            y += HIGH + DOWN;
        }
    }

    private static List<Line> lines(Network network, Map<FacilityRef, Box> boxes) {
        List<Line> lines = new ArrayList<>();
        for (Network.Link link : network.links()) {
            Box from = boxes.get(link.from());
            Box to = boxes.get(link.to());
            if (from != null && to != null) {
                lines.add(new Line(path(from, to), link.relation()));
            }
        }
        return lines;
    }

    /** From the right side to the left side; within a column from side to side around the boxes between. */
    private static String path(Box from, Box to) {
        int y1 = from.y() + HIGH / 2;
        int y2 = to.y() + HIGH / 2;
        int x1 = from.x() + WIDE;
        int x2 = to.x() == from.x() ? to.x() + WIDE : to.x();
        int bend = to.x() == from.x() ? x1 + ACROSS / 2 : (x1 + x2) / 2;
        return "M%d %d C%d %d %d %d %d %d".formatted(x1, y1, bend, y1, bend, y2, x2, y2);
    }

    private static int column(FacilityKind kind) {
        return switch (kind) {
            case POSYANDU -> 0;
            case POSKESWA, POSKESDES, PUSTU -> 1;
            case PUSKESMAS -> 2;
            case RSUD, CARE_HOUSE, HEALTH_OFFICE, SOCIAL_OFFICE, EMERGENCY -> 3;
            case RSJ -> 4;
        };
    }

    static List<String> wrapped(String name) {
        if (name.length() <= LETTERS) {
            return List.of(name);
        }
        int space = name.lastIndexOf(' ', LETTERS);
        int cut = space < 1 ? LETTERS : space;
        String rest = name.substring(cut).strip();
        return List.of(
                name.substring(0, cut),
                rest.length() <= LETTERS ? rest : rest.substring(0, LETTERS - 1).strip() + "…");
    }
}
