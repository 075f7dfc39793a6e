package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** In Kepulauan Anambas, where no other test builds anything. */
@JejaringTest
@Transactional
class NetworkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final RegionCode ANAMBAS = new RegionCode("21.05");
    private static final RegionCode PROVINCE = new RegionCode("21");
    private static final RegionCode VILLAGE = new RegionCode("21.05.01.2003");
    private static final RegionCode OTHER = new RegionCode("21.05.01.2004");

    @Autowired
    Facilities facilities;

    @Autowired
    Regions regions;

    private final Facility posyandu = facility(ANAMBAS, FacilityKind.POSYANDU, "Posyandu Melati", VILLAGE);
    private final Facility pustu = facility(ANAMBAS, FacilityKind.PUSTU, "Pustu Sungai", VILLAGE);
    private final Facility puskesmas = facility(ANAMBAS, FacilityKind.PUSKESMAS, "Puskesmas Tarempa", OTHER);
    private final Facility rsud = facility(ANAMBAS, FacilityKind.RSUD, "RSUD", new RegionCode("21.05.02.2002"));
    private final Facility rsj = facility(PROVINCE, FacilityKind.RSJ, "RSJ", new RegionCode("21.71"));

    @BeforeEach
    void build_the_network() {
        List.of(posyandu, pustu, puskesmas, rsud, rsj).forEach(facilities::add);
        facilities.serve(posyandu.ref(), number(VILLAGE));
        facilities.serve(pustu.ref(), number(VILLAGE));
        facilities.serve(puskesmas.ref(), number(VILLAGE), number(OTHER));
        facilities.link(posyandu.ref(), Network.Relation.PART_OF, pustu.ref());
        facilities.link(pustu.ref(), Network.Relation.PART_OF, puskesmas.ref());
        facilities.link(puskesmas.ref(), Network.Relation.REFERS_TO, rsud.ref());
        facilities.link(rsud.ref(), Network.Relation.REFERS_TO, rsj.ref());
    }

    @Test
    void a_village_reaches_from_its_posyandu_to_the_mental_hospital() {
        Network network = facilities.ofVillage(number(VILLAGE), DAY);
        assertThat(network.facilities()).containsExactly(posyandu, pustu, puskesmas, rsud, rsj);
        assertThat(network.links()).hasSize(4);
        assertThat(network.first(FacilityKind.PUSKESMAS)).contains(puskesmas);
        assertThat(network.emergency()).containsExactly(rsud);
        assertThat(network.names(rsud.ref(), Network.Relation.REFERS_TO)).isEqualTo("RSJ");
    }

    @Test
    void a_village_without_a_pustu_starts_at_the_puskesmas() {
        assertThat(facilities.ofVillage(number(OTHER), DAY).facilities()).containsExactly(puskesmas, rsud, rsj);
    }

    @Test
    void a_village_nobody_serves_has_no_network() {
        int unserved = number(new RegionCode("21.05.02.2002"));
        assertThat(facilities.ofVillage(unserved, DAY).isEmpty()).isTrue();
    }

    @Test
    void what_is_closed_that_day_is_not_in_the_network() {
        facilities.close(pustu.ref(), DAY);
        assertThat(facilities.ofVillage(number(VILLAGE), DAY.minusDays(1)).all(FacilityKind.PUSTU))
                .hasSize(1);
        Network network = facilities.ofVillage(number(VILLAGE), DAY);
        assertThat(network.facilities()).extracting(Facility::kind).doesNotContain(FacilityKind.PUSTU);
        assertThat(network.links()).as("no line ends in the air").hasSize(2);
        assertThat(facilities
                        .ofVillage(number(VILLAGE), LocalDate.of(1999, 1, 1))
                        .isEmpty())
                .as("before any was opened")
                .isTrue();
    }

    @Test
    void the_larger_the_region_the_fewer_the_posts() {
        assertThat(facilities.ofRegion(new RegionCode("21.05.01"), DAY).facilities())
                .containsExactly(pustu, puskesmas, rsud, rsj);
        assertThat(facilities.ofRegion(ANAMBAS, DAY).facilities()).containsExactly(puskesmas, rsud, rsj);
    }

    @Test
    void a_facility_shows_what_hangs_on_it_and_where_it_refers_to() {
        assertThat(facilities.around(puskesmas.ref(), DAY).facilities()).containsExactly(pustu, puskesmas, rsud, rsj);
        assertThat(facilities.catchment(puskesmas.ref()))
                .extracting(Region::code)
                .containsExactly(VILLAGE, OTHER);
    }

    @Test
    void the_directory_is_filtered_by_kind_place_and_name() {
        assertThat(list(FacilityKind.PUSTU, ANAMBAS, null)).containsExactly(pustu);
        assertThat(list(null, new RegionCode("21.05.01"), null)).containsExactly(posyandu, pustu, puskesmas);
        assertThat(list(null, PROVINCE, "TAREMPA")).containsExactly(puskesmas);
        assertThat(list(null, null, "% or 1=1")).isEmpty();
        assertThat(list(null, new RegionCode("21.05.01.2003"), null)).containsExactly(posyandu, pustu);
        assertThat(facilities.find(rsj.ref())).contains(rsj);
        assertThat(facilities.find(new FacilityRef(ANAMBAS, rsj.ref().id()))).isEmpty();
    }

    @Test
    void a_region_counts_its_facilities_and_names_who_serves_its_villages() {
        assertThat(facilities.counts(ANAMBAS, DAY))
                .containsEntry(FacilityKind.PUSTU, 1)
                .containsEntry(FacilityKind.RSUD, 1)
                .doesNotContainKey(FacilityKind.RSJ);
        assertThat(facilities.puskesmasOf(List.of(number(VILLAGE), number(OTHER)), DAY))
                .containsEntry(number(VILLAGE), "Puskesmas Tarempa")
                .hasSize(2);
    }

    private List<Facility> list(@Nullable FacilityKind kind, @Nullable RegionCode region, @Nullable String name) {
        return facilities.list(new FacilityFilter(kind, region, name, 1));
    }

    private int number(RegionCode village) {
        return regions.villageNo(village).orElseThrow();
    }

    private static Facility facility(RegionCode body, FacilityKind kind, String name, RegionCode region) {
        return new Facility(
                new FacilityRef(body, UUID.randomUUID()),
                kind,
                name,
                null,
                region,
                null,
                "0532-21003",
                "Senin–Sabtu 07.30–14.00",
                kind == FacilityKind.RSUD,
                false,
                LocalDate.of(2001, 1, 1),
                null);
    }
}
