package id.jejaring.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Population;
import id.jejaring.region.PopulationFigure;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

/** Commits, so it writes figures of 1971, which nobody else asks for. */
@JejaringTest
class PopulationPagesTest {
    @Autowired
    WebApplicationContext context;

    @Autowired
    Population population;

    private MockMvcTester web;

    @BeforeEach
    void connect() {
        web = MockMvcTester.from(context);
    }

    @Test
    void an_administrator_imports_population() {
        assertThat(importing("62.01,1971,285450,Dukcapil", Role.ADMINISTRATOR))
                .hasStatus(303)
                .hasHeader("Location", "/regions/62.01?done=region.done.population");
        assertThat(population.latest(List.of(Colleague.KOBAR)).values())
                .extracting(PopulationFigure::people)
                .containsExactly(285_450);
        assertThat(page("/regions/62.01?done=region.done.population", Role.ADMINISTRATOR))
                .bodyText()
                .contains("Angka penduduk sudah disimpan.");
    }

    @Test
    void one_wrong_line_and_nothing_is_imported() {
        assertThat(importing("62.01.02,1971,99,BPS\n35.17,2025,1,BPS\n62.01.01,x,1,", Role.ADMINISTRATOR))
                .hasStatus(422)
                .bodyText()
                .contains("Baris 2: wilayah 35.17 di luar kewenangan Anda.", "Baris 3: tahun", "62.01.02,1971,99,BPS");
        assertThat(population.latest(List.of(new RegionCode("62.01.02")))).isEmpty();
    }

    @Test
    void nobody_else_imports_population() {
        assertThat(importing("62.01,1971,285450,Dukcapil", Role.NURSE)).hasStatus(403);
        assertThat(page("/regions/population", Role.CAMAT)).hasStatus(403);
        assertThat(page("/regions/population", Role.ADMINISTRATOR)).hasStatusOk();
    }

    private MvcTestResult page(String path, Role role) {
        return web.get()
                .uri(path)
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Actor.class.getName(), Colleague.as(role))
                .exchange();
    }

    private MvcTestResult importing(String rows, Role role) {
        return web.post()
                .uri("/regions/population")
                .accept(MediaType.TEXT_HTML)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("rows", rows)
                .requestAttr(Actor.class.getName(), Colleague.as(role))
                .exchange();
    }
}
