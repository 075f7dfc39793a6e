package id.jejaring.demo;

import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/** A regency of three districts with ten villages each, for tests without a database. */
final class DemoGround {
    static final RegionCode REGENCY = new RegionCode("62.01");

    private DemoGround() {}

    static Ground ground() {
        List<District> districts = IntStream.rangeClosed(1, 3)
                .mapToObj(d -> new District(new RegionCode("62.01.0" + d), "Kecamatan " + d, villages(d)))
                .toList();
        return new Ground(REGENCY, "Kotawaringin Barat", "Kalimantan Tengah", ZoneId.of("Asia/Pontianak"), districts);
    }

    static Invention invention(int size, long seed) {
        return invention(size, seed, Instant.parse("2026-11-20T03:00:00Z"));
    }

    static Invention invention(int size, long seed, Instant now) {
        DemoPlan plan = new DemoPlan(List.of(REGENCY), size, size, seed, now, false);
        Names names = Names.load();
        Province province = Province.of(ground(), Invention.since(plan), names, Dice.of(seed, "province"));
        return Invention.of(plan, ground(), province, names);
    }

    static History history(int size, long seed) {
        return History.of(invention(size, seed), Names.load(), Texts.load());
    }

    private static List<Village> villages(int district) {
        return IntStream.range(0, 10)
                .mapToObj(v -> new Village(
                        new RegionCode("62.01.0%d.%d".formatted(district, 2001 + v)),
                        district * 100 + v,
                        "Desa %d%d".formatted(district, v),
                        v == 0))
                .toList();
    }
}
