package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JejaringTest
class RegionsTest {
    private static final RegionCode KOBAR = new RegionCode("62.01");
    private static final RegionCode VILLAGE = new RegionCode("62.01.01.2003");

    @Autowired
    Regions regions;

    @Test
    void kotawaringin_barat_has_six_districts_and_94_villages() {
        assertThat(regions.children(KOBAR)).hasSize(6).allMatch(r -> r.kind() == RegionKind.DISTRICT);
        assertThat(regions.villagesUnder(KOBAR)).hasSize(94).doesNotHaveDuplicates();
        assertThat(regions.villages(KOBAR))
                .filteredOn(r -> r.kind() == RegionKind.KELURAHAN)
                .hasSize(13);
    }

    @Test
    void the_path_leads_from_the_province_down() {
        assertThat(regions.path(VILLAGE))
                .extracting(Region::name)
                .startsWith("Kalimantan Tengah", "Kabupaten Kotawaringin Barat", "Kumai")
                .hasSize(4);
    }

    @Test
    void a_village_is_under_itself() {
        int number = regions.villageNo(VILLAGE).orElseThrow();
        assertThat(regions.villagesUnder(VILLAGE)).containsExactly(number);
        assertThat(regions.codeOf(number)).contains(VILLAGE);
        assertThat(regions.village(number)).map(Region::code).contains(VILLAGE);
        assertThat(regions.villageNo(KOBAR)).isEmpty();
    }

    @Test
    void an_unknown_code_is_nothing_and_breaks_nothing() {
        RegionCode unknown = new RegionCode("62.99");
        assertThat(regions.find(unknown)).isEmpty();
        assertThat(regions.children(unknown)).isEmpty();
        assertThat(regions.villagesUnder(unknown)).isEmpty();
        assertThat(regions.path(unknown)).extracting(Region::name).containsExactly("Kalimantan Tengah");
        assertThat(regions.name(unknown)).isEqualTo("62.99");
        assertThat(regions.counts(unknown).villages()).isZero();
    }

    @Test
    void a_day_is_a_day_in_the_zone_of_the_region() {
        assertThat(regions.zone(VILLAGE).getId()).isEqualTo("Asia/Jakarta");
        assertThat(regions.zone(new RegionCode("64.08")).getId()).isEqualTo("Asia/Makassar");
        assertThat(regions.zone(new RegionCode("00")).getId()).isEqualTo("Asia/Jakarta");
    }

    @Test
    void the_edition_says_where_it_comes_from() {
        assertThat(regions.edition().source()).isEqualTo("npm idn-area-data");
        assertThat(regions.edition().sha256()).hasSize(64);
    }
}
