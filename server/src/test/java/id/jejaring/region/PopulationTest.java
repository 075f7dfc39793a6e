package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@JejaringTest
@Transactional
class PopulationTest {
    private static final RegionCode ANAMBAS = new RegionCode("21.05");
    private static final RegionCode SIANTAN = new RegionCode("21.05.01");

    @Autowired
    Population population;

    @Test
    void the_newest_year_counts() {
        population.record(List.of(figure(ANAMBAS, 2024, 280_000, false), figure(ANAMBAS, 2025, 285_450, false)));
        assertThat(population.latest(List.of(ANAMBAS, SIANTAN)))
                .as("a region without a figure is absent, not zero")
                .containsOnlyKeys(ANAMBAS)
                .containsValue(figure(ANAMBAS, 2025, 285_450, false));
    }

    @Test
    void a_real_figure_replaces_an_invented_one() {
        population.record(List.of(figure(SIANTAN, 2025, 50_000, true)));
        assertThat(population.latest(List.of(SIANTAN))).containsEntry(SIANTAN, figure(SIANTAN, 2025, 50_000, true));
        population.record(List.of(figure(SIANTAN, 2025, 51_234, false)));
        assertThat(population.latest(List.of(SIANTAN))).containsEntry(SIANTAN, figure(SIANTAN, 2025, 51_234, false));
    }

    private static PopulationFigure figure(RegionCode region, int year, int people, boolean invented) {
        return new PopulationFigure(region, year, people, "Dukcapil", invented);
    }
}
