package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.database.CannotStart;
import id.jejaring.region.Region;
import id.jejaring.region.RegionKind;
import id.jejaring.region.Regions;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/** The real regency everything else is invented on: its districts and villages, in the order of the alphabet. */
record Ground(RegionCode regency, String name, String province, ZoneId zone, List<District> districts) {
    record District(RegionCode code, String name, List<Village> villages) {}

    record Village(RegionCode code, int no, String name, boolean kelurahan) {}

    static Ground of(Regions regions, RegionCode regency) {
        if (regions.find(regency).isEmpty()) {
            throw new CannotStart("--regencies: there is no regency " + regency);
        }
        return new Ground(
                regency,
                regions.name(regency).replaceFirst("^Kabupaten ", ""),
                regions.name(regency.parent().orElseThrow()),
                regions.zone(regency),
                regions.children(regency).stream()
                        .map(district -> district(regions, district))
                        .toList());
    }

    List<Village> villages() {
        return districts.stream()
                .flatMap(district -> district.villages().stream())
                .toList();
    }

    /** Where the demo accounts work: Arut Selatan in Kotawaringin Barat, elsewhere the first district. */
    District home() {
        return districts.stream()
                .filter(district -> district.code().value().equals("62.01.02"))
                .findFirst()
                .orElse(districts.getFirst());
    }

    private static District district(Regions regions, Region district) {
        return new District(
                district.code(),
                district.name(),
                regions.villages(district.code()).stream()
                        .map(village -> new Village(
                                village.code(),
                                village.villageNo(),
                                village.name(),
                                village.kind() == RegionKind.KELURAHAN))
                        .sorted(Comparator.comparing(Village::name).thenComparing(Village::code))
                        .toList());
    }
}
