package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegionTreeTest {
    private final RegionTree tree = OfficialList.TREE;

    @Test
    void the_country_has_all_its_regions() {
        RegionCounts counts = tree.counts(0, tree.size());
        assertThat(tree.provinces().count()).isEqualTo(38);
        assertThat(counts.regencies()).isEqualTo(416);
        assertThat(counts.cities()).isEqualTo(98);
        assertThat(counts.districts()).isEqualTo(7_285);
        assertThat(counts.villages()).isEqualTo(83_762);
        assertThat(counts.desaAdat()).isEqualTo(14);
    }

    @Test
    void kotawaringin_barat_has_81_desa_and_13_kelurahan() {
        int kobar = index("62.01");
        assertThat(tree.counts(kobar + 1, tree.end(kobar))).isEqualTo(new RegionCounts(0, 0, 6, 81, 13, 0));
        assertThat(tree.below(kobar).filter(i -> tree.level(i) == 4).count()).isEqualTo(94);
        assertThat(tree.region(kobar).childCount()).isEqualTo(6);
    }

    @Test
    void every_code_is_found_and_reads_back_the_same() {
        for (int i = 0; i < tree.size(); i++) {
            assertThat(tree.code(i).value()).isEqualTo(OfficialList.ROWS.get(i).code());
            assertThat(tree.indexOf(tree.code(i))).isEqualTo(i);
        }
    }

    @Test
    void every_region_lies_inside_its_parent() {
        for (int i = 0; i < tree.size(); i++) {
            int at = i;
            tree.code(i)
                    .parent()
                    .map(tree::indexOf)
                    .ifPresent(up -> assertThat(at).isBetween(up + 1, tree.end(up) - 1));
        }
    }

    @Test
    void a_village_is_found_by_its_number() {
        int kumai = index("62.01.01.2003");
        assertThat(tree.indexOfVillage(tree.villageNo(kumai))).isEqualTo(kumai);
        assertThat(tree.indexOfVillage(0)).isEqualTo(-1);
        assertThat(tree.indexOfVillage(83_763)).isEqualTo(-1);
    }

    @Test
    void a_code_nobody_issued_is_nowhere() {
        assertThat(tree.indexOf(new RegionCode("99"))).isEqualTo(-1);
        assertThat(tree.indexOf(new RegionCode("62.01.01.2999"))).isEqualTo(-1);
        assertThat(tree.indexOf(new RegionCode("00"))).isEqualTo(-1);
    }

    @Test
    void an_ended_region_is_readable_but_no_longer_listed() {
        RegionTree small = new RegionTree(List.of(
                row("62", RegionKind.PROVINCE, null, null),
                row("62.01", RegionKind.REGENCY, LocalDate.of(2027, 1, 1), "62.02"),
                row("62.02", RegionKind.REGENCY, null, null)));
        Region ended = small.region(1);
        assertThat(ended.ended()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(ended.successor()).isEqualTo(new RegionCode("62.02"));
        assertThat(small.children(0).mapToObj(small::code)).containsExactly(new RegionCode("62.02"));
        assertThat(small.region(0).childCount()).isEqualTo(1);
    }

    private int index(String code) {
        return tree.indexOf(new RegionCode(code));
    }

    private static RegionRow row(String code, RegionKind kind, @Nullable LocalDate ended, @Nullable String successor) {
        return new RegionRow(code, code, kind, 0, code, ended, successor);
    }
}
