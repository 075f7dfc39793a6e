package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionSearchTest {
    private final RegionSearch search = new RegionSearch(OfficialList.TREE, OfficialList.ROWS);

    @ParameterizedTest(name = "{0} finds {1} first")
    @CsvSource({
        "jombang, 35.17",
        "Kabupaten Jombang, 35.17",
        "kab. jombang, 35.17",
        "kotawaringin barat, 62.01",
        "kotawar bar, 62.01",
        "ARUT SELATAN, 62.01.02",
        "kec arut sel, 62.01.02",
        "kota kediri, 35.71",
        "kab kediri, 35.06",
        "kalimantan tengah, 62",
        "tanah bumbu, 63.10",
        "62.01, 62.01",
        "6201, 62.01",
        "62.01.01.2003, 62.01.01.2003",
        "6201012003, 62.01.01.2003",
    })
    void the_best_match_comes_first(String query, String code) {
        assertThat(codes(search.find(query, null, 5))).first().isEqualTo(code);
    }

    @Test
    void a_whole_name_precedes_its_beginning_precedes_its_words() {
        List<String> names =
                search.find("kumai", null, 50).stream().map(Region::name).toList();
        assertThat(names.getFirst()).isEqualTo("Kumai");
        assertThat(names.indexOf("Kumai Hilir")).isPositive().isLessThan(names.size());
        assertThat(names).allMatch(name -> SearchName.of(name).matches("(.* )?kumai.*"));
    }

    @Test
    void among_equal_names_the_larger_region_comes_first() {
        List<Integer> levels = search.find("jombang", null, 50).stream()
                .filter(r -> SearchName.of(r.kind(), r.name()).equals("jombang"))
                .map(Region::level)
                .toList();
        assertThat(levels).hasSizeGreaterThan(2).isSorted().startsWith(2, 3);
    }

    @Test
    void a_search_may_stay_inside_one_region() {
        assertThat(codes(search.find("sungai", new RegionCode("62.01"), 50)))
                .isNotEmpty()
                .allMatch(code -> code.startsWith("62.01."));
        assertThat(codes(search.find("35.17", new RegionCode("62.01"), 50))).isEmpty();
        assertThat(search.find("kumai", new RegionCode("99"), 50)).isEmpty();
    }

    @Test
    void a_code_lists_what_lies_below_by_level() {
        assertThat(codes(search.find("62.01", null, 8)))
                .containsExactly(
                        "62.01",
                        "62.01.01",
                        "62.01.02",
                        "62.01.03",
                        "62.01.04",
                        "62.01.05",
                        "62.01.06",
                        "62.01.01.1011");
    }

    @Test
    void apostrophes_need_not_be_typed() {
        assertThat(codes(search.find("regapuu", null, 5))).contains("53.07.01.2021");
        assertThat(codes(search.find("soka'an", null, 5))).contains("35.13.15.2017");
    }

    @ParameterizedTest(name = "[{0}] finds nothing and breaks nothing")
    @ValueSource(
            strings = {"", " ", "%", "_", "' or 1=1 --", "<zzz>", "zzzzzz", "62.01.01.20030", "...", "кумай", "99"})
    void nonsense_finds_nothing(String query) {
        assertThat(search.find(query, null, 50)).isEmpty();
    }

    private static List<String> codes(List<Region> found) {
        return found.stream().map(r -> r.code().value()).toList();
    }
}
