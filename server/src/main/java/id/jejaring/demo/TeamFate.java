package id.jejaring.demo;

import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which places have a team by decree: most, as after a first meeting; the home village has none yet. */
enum TeamFate {
    VALID,
    EXPIRING,
    EXPIRED,
    DRAFT,
    NONE;

    private static final double FORMED = .55;
    private static final double ENDING = .62;
    private static final double ENDED = .74;
    private static final double PREPARED = .82;

    /** All districts but two have one, of these one drafts it; the home district has one. */
    static Map<RegionCode, TeamFate> of(Ground ground, Village home, Dice dice) {
        Map<RegionCode, TeamFate> fates = new HashMap<>();
        List<District> districts = new ArrayList<>(ground.districts());
        districts.sort(Comparator.comparing(district -> !district.equals(ground.home())));
        for (int i = 0; i < districts.size(); i++) {
            int left = districts.size() - i;
            fates.put(districts.get(i).code(), left > 2 ? VALID : left == 2 ? DRAFT : NONE);
        }
        List<Village> villages = shuffled(ground.villages(), dice);
        villages.remove(home);
        villages.add(home);
        for (int i = 0; i < villages.size(); i++) {
            fates.put(villages.get(i).code(), share((double) i / villages.size()));
        }
        fates.put(home.code(), NONE);
        return fates;
    }

    boolean formed() {
        return this == VALID || this == EXPIRING;
    }

    private static TeamFate share(double share) {
        return share < FORMED
                ? VALID
                : share < ENDING ? EXPIRING : share < ENDED ? EXPIRED : share < PREPARED ? DRAFT : NONE;
    }

    private static List<Village> shuffled(List<Village> villages, Dice dice) {
        Map<Village, Double> places = new HashMap<>();
        villages.forEach(village -> places.put(village, dice.fraction()));
        List<Village> shuffled = new ArrayList<>(villages);
        shuffled.sort(Comparator.comparing(places::get));
        return shuffled;
    }
}
