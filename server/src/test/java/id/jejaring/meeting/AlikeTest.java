package id.jejaring.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.indicator.Value;
import id.jejaring.kernel.RegionCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AlikeTest {
    private static final Baseline OWN = place(1, 10.0, 10_000);

    @Test
    void the_nearest_by_value_and_people_come_first() {
        Baseline near = place(4, 11.0, 11_000);
        Baseline large = place(3, 10.0, 90_000);
        Baseline other = place(2, 40.0, 10_000);
        assertThat(Alike.nearest(OWN, List.of(other, large, near), 2)).first().isEqualTo(near);
        assertThat(Alike.nearest(OWN, List.of(other, large, near), 2)).hasSize(2);
    }

    @Test
    void a_place_whose_value_nobody_knows_is_no_comparison() {
        assertThat(Alike.nearest(OWN, List.of(place(2, null, 10_000)), 5)).isEmpty();
    }

    @Test
    void where_nobody_counted_people_value_alone_decides() {
        Baseline near = place(3, 12.0, null);
        Baseline far = place(2, 30.0, null);
        assertThat(Alike.nearest(OWN, List.of(far, near), 5)).containsExactly(near, far);
    }

    private static Baseline place(int no, @Nullable Double value, @Nullable Integer people) {
        return new Baseline(new RegionCode("62.01.0" + no), new Value(value, 5, 5), people);
    }
}
