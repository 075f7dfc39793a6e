package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.kernel.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PopulationCsvTest {
    private static final RegionCode KOBAR = new RegionCode("62.01");
    private final Input input = Input.empty();

    @Test
    void figures_come_with_their_year_and_source() {
        List<PopulationFigure> figures = read("""
                code,year,people,source
                62.01,2025,285450,"Dukcapil, semester I"

                62.01.01.2003, 2024 , 2110 , BPS
                """);
        assertThat(input.errors()).isEmpty();
        assertThat(figures)
                .containsExactly(
                        new PopulationFigure(KOBAR, 2025, 285_450, "Dukcapil, semester I", false),
                        new PopulationFigure(new RegionCode("62.01.01.2003"), 2024, 2_110, "BPS", false));
    }

    @ParameterizedTest(name = "{0} is refused because of its {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "62.01,2025,10 | columns",
                "62.01,2025,10,BPS,x | columns",
                "62.99,2025,10,BPS | region",
                "6201,2025,10,BPS | region",
                "62.01; drop table region.region,2025,10,BPS | region",
                "35.17,2025,10,BPS | outside",
                "62,2025,10,BPS | outside",
                "62.01,1944,10,BPS | year",
                "62.01,2027,10,BPS | year",
                "62.01,dua ribu,10,BPS | year",
                "62.01,2025,-1,BPS | people",
                "62.01,2025,10.5,BPS | people",
                "62.01,2025,285 450,BPS | people",
                "62.01,2025,999999999,BPS | people",
                "62.01,2025,99999999999999999999,BPS | people",
                "62.01,2025,10, | source",
            })
    void a_wrong_line_is_refused_with_its_reason(String line, String reason) {
        read("62.01.01,2025,10,BPS\n" + line);
        assertThat(input.errors()).hasSize(1);
        FieldError error = input.errors().getFirst();
        assertThat(error.key()).isEqualTo("region.population.error." + reason);
        assertThat(error.arguments().getFirst()).as("the line").isEqualTo(2);
    }

    @Test
    void the_same_region_and_year_twice_is_refused() {
        read("62.01,2025,10,BPS\n62.01,2024,9,BPS\n62.01,2025,11,BPS");
        assertThat(input.errors()).containsExactly(FieldError.of("rows", "region.population.error.twice", 3, 1));
    }

    @Test
    void every_wrong_line_is_told_at_once_up_to_twenty() {
        read(IntStream.range(0, 25).mapToObj(i -> "x,2025,10,BPS").collect(Collectors.joining("\n")));
        assertThat(input.errors()).hasSize(21);
        assertThat(input.errors().getLast()).isEqualTo(FieldError.of("rows", "region.population.error.more", 5));
    }

    @Test
    void a_header_alone_is_no_import() {
        read("code,year,people,source");
        assertThat(input.errors().getFirst().key()).isEqualTo("region.population.error.empty");
    }

    @Test
    void an_endless_list_is_refused_before_it_is_read() {
        read("62.01,2025,10,BPS\n".repeat(3_001));
        assertThat(input.errors()).containsExactly(FieldError.of("rows", "region.population.error.lines", 3_000));
    }

    @Test
    void the_example_in_the_docs_is_taken() throws IOException {
        String docs = Files.readString(Path.of("../docs/reference-data.md"));
        String example = docs.split("```csv\n", -1)[1].split("```", -1)[0];
        assertThat(read(example)).hasSize(2);
        assertThat(input.errors()).isEmpty();
    }

    private List<PopulationFigure> read(String text) {
        return new PopulationCsv(code -> OfficialList.TREE.indexOf(code) >= 0, KOBAR, Year.of(2026)).read(input, text);
    }
}
