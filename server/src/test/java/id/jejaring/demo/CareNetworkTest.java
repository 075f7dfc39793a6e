package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Role;
import id.jejaring.demo.Ground.Village;
import id.jejaring.region.FacilityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class CareNetworkTest {
    private final Invention invention = DemoGround.invention(0, 11);
    private final CareNetwork network = invention.network();
    private final Staff staff = invention.staff();

    @Test
    void every_village_belongs_to_one_puskesmas() {
        for (Village village : invention.ground().villages()) {
            assertThat(network.all(FacilityKind.PUSKESMAS).stream().filter(site -> site.serves(village)))
                    .as(village.name())
                    .hasSize(1);
        }
    }

    @Test
    void the_home_village_is_a_desa_with_a_pustu() {
        assertThat(network.homeVillage().kelurahan()).isFalse();
        assertThat(network.pustu(network.homeVillage())).isPresent();
        assertThat(network.homePuskesmas().serves(network.homeVillage())).isTrue();
    }

    @Test
    void the_hospital_takes_emergencies_and_the_posyandu_does_not() {
        assertThat(network.only(FacilityKind.RSUD).emergency()).isTrue();
        assertThat(network.all(FacilityKind.POSYANDU))
                .noneMatch(Site::emergency)
                .hasSize(30);
    }

    @Test
    void every_village_has_somebody_to_ask_and_a_kader() {
        for (Village village : invention.ground().villages()) {
            assertThat(staff.nearest(village).holder()).isNotNull();
            assertThat(staff.in(Role.KADER, village.code()).holder()).isNotNull();
        }
    }

    @Test
    void no_login_is_given_twice() {
        List<String> logins = staff.holdings().stream()
                .filter(holding -> holding.kind().equals("definitive"))
                .map(holding -> holding.account().login())
                .toList();
        assertThat(logins).doesNotHaveDuplicates().allMatch(login -> login.matches("[a-z0-9][a-z0-9._-]{2,39}"));
    }

    @Test
    void one_head_is_acting_one_nurse_has_a_deputy_and_one_doctor_is_missing() {
        assertThat(staff.holdings().stream().map(Staff.Holding::kind).filter(kind -> !kind.equals("definitive")))
                .containsExactlyInAnyOrder("plt", "deputy");
        assertThat(staff.all().stream().filter(post -> post.holder() == null))
                .singleElement()
                .extracting(Post::role)
                .isEqualTo(Role.DOCTOR);
    }

    @Test
    void every_role_can_sign_in_at_the_home_place() {
        assertThat(DemoLogin.of(invention.province(), staff)
                        .map(DemoLogin::login)
                        .distinct())
                .containsExactlyInAnyOrder(
                        "kader",
                        "bidan",
                        "perawat",
                        "dokter",
                        "psikolog",
                        "kapus",
                        "sekdes",
                        "camat",
                        "tpkjm",
                        "kadinkes",
                        "bupati",
                        "piket",
                        "dinsos",
                        "rsud",
                        "rsj",
                        "admin",
                        "auditor");
    }
}
