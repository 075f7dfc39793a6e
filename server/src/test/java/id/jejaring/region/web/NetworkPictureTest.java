package id.jejaring.region.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityKind;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NetworkPictureTest {
    private static final RegionCode KOBAR = new RegionCode("62.01");
    private final Facility pustu = facility(FacilityKind.PUSTU, "Pustu");
    private final Facility first = facility(FacilityKind.PUSKESMAS, "Puskesmas A");
    private final Facility second = facility(FacilityKind.PUSKESMAS, "Puskesmas B");

    @Test
    void the_nearest_to_people_stands_on_the_left() {
        NetworkPicture picture = picture(List.of(pustu, first, second), List.of());
        assertThat(picture.boxes()).extracting(NetworkPicture.Box::facility).containsExactly(pustu, first, second);
        assertThat(picture.boxes().get(0).x()).isLessThan(picture.boxes().get(1).x());
        assertThat(picture.boxes().get(1).x()).isEqualTo(picture.boxes().get(2).x());
    }

    @Test
    void every_box_lies_inside_the_picture_and_on_no_other() {
        NetworkPicture picture = picture(List.of(pustu, first, second), List.of());
        assertThat(picture.boxes()).allSatisfy(box -> {
            assertThat(box.x() + NetworkPicture.WIDE).isLessThan(picture.width());
            assertThat(box.y()).isPositive();
            assertThat(box.y() + NetworkPicture.HIGH).isLessThan(picture.height());
        });
        assertThat(picture.boxes().get(1).y() + NetworkPicture.HIGH)
                .isLessThan(picture.boxes().get(2).y());
    }

    @Test
    void every_link_is_a_line() {
        Network.Link up = new Network.Link(pustu.ref(), first.ref(), Network.Relation.PART_OF);
        Network.Link within = new Network.Link(first.ref(), second.ref(), Network.Relation.REFERS_TO);
        assertThat(picture(List.of(pustu, first, second), List.of(up, within)).lines())
                .extracting(NetworkPicture.Line::relation)
                .containsExactly(Network.Relation.PART_OF, Network.Relation.REFERS_TO);
    }

    @Test
    void a_long_name_takes_two_lines_and_no_more() {
        assertThat(NetworkPicture.wrapped("Puskesmas Kumai")).containsExactly("Puskesmas Kumai");
        assertThat(NetworkPicture.wrapped("Puskesmas Pembantu Sungai Bengkuang"))
                .containsExactly("Puskesmas Pembantu", "Sungai Bengkuang");
        assertThat(NetworkPicture.wrapped("Rumah Sakit Umum Daerah Sultan Imanuddin Pangkalan Bun"))
                .hasSize(2)
                .allMatch(line -> line.length() <= 22);
    }

    private static NetworkPicture picture(List<Facility> facilities, List<Network.Link> links) {
        return NetworkPicture.of(new Network(facilities, links));
    }

    private static Facility facility(FacilityKind kind, String name) {
        FacilityRef ref = new FacilityRef(KOBAR, UUID.randomUUID());
        LocalDate opened = LocalDate.of(2001, 1, 1);
        return new Facility(ref, kind, name, null, KOBAR, null, null, null, false, false, opened, null);
    }
}
