package id.jejaring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Districts are what their cells come to, whatever happened to the database. */
@JejaringTest
class RollupTest {
    private static final RegionCode REGENCY = new RegionCode("64.09");

    @Autowired
    Maintenance maintenance;

    @Autowired
    IndicatorChecks checks;

    @Autowired
    PutTogether putTogether;

    @Autowired
    Regions regions;

    @BeforeEach
    void two_villages_with_reports() {
        nothing();
        int[] villages =
                regions.villagesUnder(regions.children(REGENCY).getFirst().code());
        cell(villages[0], "{9,20}", "{4,5}");
        cell(villages[1], "{1}", "{5}");
        assertThat(found()).isEmpty();
    }

    @AfterEach
    void nothing() {
        change("delete from indicator.cell where regency_code = '64.09'");
        change("delete from indicator.rollup where regency_code = '64.09'");
    }

    private void cell(int village, String minutes, String people) {
        String district = regions.codeOf(village).orElseThrow().district().value();
        change("""
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                values ('64.09', 't.item', '2026-03-01', %d, '%s', 2, 3, '%s', '%s')
                """.formatted(village, district, minutes, people));
    }

    private void change(String statement) {
        maintenance.call(sql -> sql.sql(statement).update());
    }

    private List<String> found() {
        return checks.findings().stream()
                .filter(finding -> finding.contains(" 64.09"))
                .toList();
    }

    private List<String> districts() {
        return maintenance.call(sql -> sql.sql(
                        "select r::text from indicator.rollup r where regency_code = '64.09' order by district_code")
                .query(String.class)
                .list());
    }

    @Test
    void a_copy_from_before_districts_were_put_together_is_completed() {
        List<String> before = districts();
        change("delete from indicator.rollup");
        assertThat(found()).singleElement().asString().contains("not put together: t.item 2026-03 64.09.");

        putTogether.restored();

        assertThat(found()).isEmpty();
        assertThat(districts()).isEqualTo(before).hasSize(1);
    }

    @Test
    void verify_finds_a_district_that_is_not_its_cells() {
        change("update indicator.rollup set people = '{4}' where regency_code = '64.09'");
        assertThat(found()).singleElement().asString().contains("something else than its cells");
        change("update indicator.rollup set people = '{4,5}', total = 7 where regency_code = '64.09'");
        assertThat(found()).hasSize(1);
    }

    @Test
    void verify_finds_a_district_without_cells() {
        change(
                "insert into indicator.rollup (regency_code, item, month, district_code, facts, total, minutes, people) "
                        + "select regency_code, 't.gone', month, district_code, 1, 1, '{}', '{}' from indicator.rollup where regency_code = '64.09'");
        assertThat(found()).singleElement().asString().contains("without a cell: t.gone");
    }
}
