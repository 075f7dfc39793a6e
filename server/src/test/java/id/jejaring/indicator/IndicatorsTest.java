package id.jejaring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.platform.database.Maintenance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JejaringTest
class IndicatorsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 17);

    @Autowired
    Indicators indicators;

    @Autowired
    Maintenance maintenance;

    @AfterEach
    void the_rank_ends_with_the_test() {
        maintenance.call(sql -> sql.sql("delete from indicator.definition where valid_from = '2027-01-01'")
                .update());
        maintenance.call(sql -> sql.sql("update indicator.definition set valid_to = null where valid_to = '2027-01-01'")
                .update());
    }

    @Test
    void what_must_be_zero_is_read_first() {
        List<Indicator> all = indicators.on(TODAY);
        assertThat(all.stream().takeWhile(IndicatorsTest::zero))
                .extracting(Indicator::code)
                .contains("concerns_ownerless");
        assertThat(all.stream().dropWhile(IndicatorsTest::zero)).noneMatch(IndicatorsTest::zero);
    }

    @Test
    void what_people_wait_for_is_read_before_the_rest() {
        assertThat(codes(TODAY))
                .containsSubsequence("concerns_ownerless", "wait_median", "received_and_visited", "concerns_reported");
    }

    @Test
    void a_rank_holds_from_its_day_on() {
        List<String> before = codes(TODAY);
        maintenance.call(sql -> sql.sql("""
                with ended as (
                    update indicator.definition set valid_to = '2027-01-01' where code = 'teams_formed' and valid_to is null returning *
                )
                insert into indicator.definition
                    (code, valid_from, rank, kind, item, finest, better, title_id, title_en, about_id, about_en, source)
                select code, '2027-01-01', 199, kind, item, finest, better, title_id, title_en, about_id, about_en, source from ended
                """).update());
        assertThat(codes(TODAY)).isEqualTo(before);
        assertThat(codes(LocalDate.of(2027, 1, 1)))
                .hasSameSizeAs(before)
                .containsSubsequence("concerns_ownerless", "teams_formed", "wait_median");
    }

    private List<String> codes(LocalDate day) {
        return indicators.on(day).stream().map(Indicator::code).toList();
    }

    private static boolean zero(Indicator indicator) {
        return Objects.equals(indicator.target(), BigDecimal.ZERO);
    }
}
