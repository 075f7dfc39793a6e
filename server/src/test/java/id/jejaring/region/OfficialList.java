package id.jejaring.region;

import java.util.ArrayList;
import java.util.List;

/** The list this build carries, as the database would give it back after the first load. */
final class OfficialList {
    static final List<RegionRow> ROWS = rows();
    static final RegionTree TREE = new RegionTree(ROWS);

    private OfficialList() {}

    private static List<RegionRow> rows() {
        List<RegionRow> rows = new ArrayList<>();
        List<RegionData.Place> places = new ArrayList<>(new RegionData().places());
        places.sort((a, b) -> a.code().compareTo(b.code()));
        int villages = 0;
        for (RegionData.Place place : places) {
            RegionKind kind = RegionKind.of(place.code(), place.name());
            int number = kind.level() == 4 ? ++villages : 0;
            String search = SearchName.of(kind, place.name());
            rows.add(new RegionRow(place.code(), place.name(), kind, number, search, null, null));
        }
        return rows;
    }
}
