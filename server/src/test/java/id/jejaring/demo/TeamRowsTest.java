package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamRowsTest {
    @Test
    void the_same_seed_gives_the_same_teams() {
        assertThat(TeamRows.of(DemoGround.invention(10, 7)).digest())
                .isEqualTo(TeamRows.of(DemoGround.invention(10, 7)).digest())
                .isNotEqualTo(TeamRows.of(DemoGround.invention(10, 8)).digest());
    }

    @Test
    void of_a_hundred_villages_a_little_more_than_half_have_a_valid_team() {
        Ground ground = wide();
        Map<TeamFate, Integer> counts = new EnumMap<>(TeamFate.class);
        TeamFate.of(ground, ground.villages().getFirst(), Dice.of(7, "teams")).forEach((code, fate) -> {
            if (code.level() == 4) {
                counts.merge(fate, 1, Integer::sum);
            }
        });
        assertThat(counts.get(TeamFate.VALID)).isEqualTo(55);
        assertThat(counts).containsOnlyKeys(TeamFate.values());
    }

    @Test
    void of_six_districts_four_are_valid_one_drafts_and_one_has_none() {
        Ground ground = wide();
        assertThat(TeamFate.of(ground, ground.villages().getFirst(), Dice.of(7, "teams")).entrySet().stream()
                        .filter(entry -> entry.getKey().level() == 3)
                        .map(Map.Entry::getValue))
                .containsExactlyInAnyOrder(
                        TeamFate.VALID, TeamFate.VALID, TeamFate.VALID, TeamFate.VALID, TeamFate.DRAFT, TeamFate.NONE);
    }

    @Test
    void the_home_village_has_none_and_every_number_says_that_it_is_invented() {
        Invention invention = DemoGround.invention(10, 7);
        String home = invention.network().homeVillage().code().value();
        List<String> decrees = TeamRows.of(invention).lines("team.decree");
        assertThat(decrees).isNotEmpty().noneMatch(line -> line.contains(home));
        assertThat(decrees).allMatch(line -> line.contains("\tDEMO/") || line.contains("\t\\N\t\\N\t"));
    }

    @Test
    void whoever_is_asked_has_the_work_of_it() {
        Sheets rows = TeamRows.of(DemoGround.invention(10, 7));
        assertThat(rows.rows("team.request")).isPositive().isEqualTo(rows.rows("work.item"));
    }

    /** Six districts; a hundred villages. */
    private static Ground wide() {
        List<Ground.District> districts = IntStream.rangeClosed(1, 6)
                .mapToObj(d -> new Ground.District(new RegionCode("62.01.0" + d), "Kecamatan " + d, villages(d)))
                .toList();
        return new Ground(
                DemoGround.REGENCY,
                "Kotawaringin Barat",
                "Kalimantan Tengah",
                DemoGround.ground().zone(),
                districts);
    }

    private static List<Ground.Village> villages(int district) {
        return IntStream.range(0, district == 6 ? 20 : 16)
                .mapToObj(v -> new Ground.Village(
                        new RegionCode("62.01.0%d.%d".formatted(district, 2001 + v)),
                        district * 100 + v,
                        "Desa " + district + v,
                        false))
                .toList();
    }
}
