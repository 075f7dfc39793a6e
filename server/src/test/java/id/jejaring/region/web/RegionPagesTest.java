package id.jejaring.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Facilities;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityKind;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Network;
import id.jejaring.region.Population;
import id.jejaring.region.PopulationFigure;
import id.jejaring.region.Regions;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@JejaringTest
@Transactional
class RegionPagesTest {
    private static final RegionCode KOBAR = new RegionCode("62.01");
    private static final RegionCode ANAMBAS = new RegionCode("21.05");
    private static final RegionCode VILLAGE = new RegionCode("21.05.01.2003");

    @Autowired
    WebApplicationContext context;

    @Autowired
    Facilities facilities;

    @Autowired
    Population population;

    @Autowired
    Regions regions;

    private MockMvcTester web;

    @BeforeEach
    void connect() {
        web = MockMvcTester.from(context);
    }

    @Test
    void the_country_begins_with_a_counted_sentence_and_the_licence() {
        assertThat(get("/regions", Role.KADER))
                .hasStatusOk()
                .bodyText()
                .contains("38 provinsi, 514 kabupaten/kota, 7.285 kecamatan, 83.762 desa dan kelurahan")
                .contains("Kalimantan Tengah", "ODbL 1.0", "idn-area-data")
                .doesNotContain("region.");
    }

    @Test
    void a_search_that_finds_nothing_says_what_to_try() {
        assertThat(get("/regions?q=<b>zzz", Role.NURSE))
                .hasStatusOk()
                .bodyText()
                .contains("Tidak ada wilayah yang cocok", "&lt;b>zzz")
                .doesNotContain("<b>zzz");
    }

    @Test
    void a_regency_shows_its_districts_and_whose_figure_its_population_is() {
        population.record(List.of(new PopulationFigure(KOBAR, 2025, 285_450, "Penduduk contoh", true)));
        assertThat(get("/regions/62.01", Role.CAMAT))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Kabupaten Kotawaringin Barat: 6 kecamatan, 94 desa dan kelurahan",
                        "285.450",
                        "2025, Penduduk contoh",
                        "angka contoh")
                .contains("href=\"/regions/62.01.01\"")
                .contains("15 desa, 3 kelurahan")
                .doesNotContain("/regions/population", "region.facil");
        assertThat(get("/regions/21.05", Role.CAMAT)).bodyText().contains("Belum ada fasilitas tercatat");
    }

    @Test
    void a_village_shows_its_network_as_picture_and_as_table() {
        Facility pustu = facility(FacilityKind.PUSTU, "Pustu <Sungai>");
        Facility puskesmas = facility(FacilityKind.PUSKESMAS, "Puskesmas Kumai");
        List.of(pustu, puskesmas).forEach(facilities::add);
        facilities.serve(pustu.ref(), regions.villageNo(VILLAGE).orElseThrow());
        facilities.serve(puskesmas.ref(), regions.villageNo(VILLAGE).orElseThrow());
        facilities.link(pustu.ref(), Network.Relation.PART_OF, puskesmas.ref());
        assertThat(get("/regions/" + VILLAGE, Role.MIDWIFE))
                .hasStatusOk()
                .bodyText()
                .contains("<svg class=\"net\" role=\"img\"", "<title id=\"net-title\">Jaringan layanan</title>")
                .contains(
                        "<path class=\"part_of\"",
                        "Bagian dari",
                        "Desa Tarempa Selatan dilayani Puskesmas Kumai",
                        "Pustu &lt;Sungai&gt;",
                        "Puskesmas Kumai");
        assertThat(get(address(puskesmas), Role.MIDWIFE))
                .hasStatusOk()
                .bodyText()
                .contains("Puskesmas Kumai", "1 Jan 2001", "fasilitas contoh", "Pustu &lt;Sungai&gt;");
    }

    @Test
    void the_directory_keeps_its_filters_in_the_address() {
        Facility pustu = facility(FacilityKind.PUSTU, "Pustu Sungai");
        facilities.add(pustu);
        assertThat(get("/facilities?kind=pustu&region=kepulauan%20anambas&q=sungai", Role.NURSE))
                .hasStatusOk()
                .bodyText()
                .contains("1 fasilitas di Kabupaten Kepulauan Anambas", address(pustu));
        assertThat(get("/facilities?kind=castle&region=zzzz&page=0", Role.NURSE))
                .hasStatusOk()
                .bodyText()
                .contains("Pilih salah satu yang tersedia.", "Wilayah ini tidak ada.");
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(get("/regions/62.99", Role.NURSE)).hasStatus(404);
        assertThat(get("/regions/nowhere", Role.NURSE)).hasStatus(404);
        assertThat(get("/facilities/21.05/" + UUID.randomUUID(), Role.NURSE)).hasStatus(404);
        assertThat(get("/facilities/21.05/x", Role.NURSE)).hasStatus(404);
    }

    @Test
    void somebody_not_signed_in_reads_no_page() {
        assertThat(web.get().uri("/regions").exchange()).hasStatus(401);
        assertThat(web.get().uri("/facilities").exchange()).hasStatus(401);
    }

    private MvcTestResult get(String path, Role role) {
        return web.get()
                .uri(URI.create(path.replace("<", "%3C").replace(">", "%3E")))
                .accept(MediaType.TEXT_HTML)
                .requestAttr(Actor.class.getName(), Colleague.as(role))
                .exchange();
    }

    private static String address(Facility facility) {
        return "/facilities/" + facility.ref().regency() + "/" + facility.ref().id();
    }

    private static Facility facility(FacilityKind kind, String name) {
        FacilityRef ref = new FacilityRef(ANAMBAS, UUID.randomUUID());
        LocalDate opened = LocalDate.of(2001, 1, 1);
        return new Facility(ref, kind, name, null, VILLAGE, null, null, null, false, true, opened, null);
    }
}
