package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the program does by itself is done for one body after the other. */
@JejaringTest
class EachBodyTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    EachBody each;

    private final List<String> had = new ArrayList<>();

    @BeforeEach
    void three_regencies_have_posts() {
        Staff staff = new Staff(beans);
        List.of("62.01", "62.02", "62.03").forEach(regency -> staff.post(Role.NURSE, new RegionCode(regency)));
    }

    @Test
    void one_that_fails_does_not_stop_the_next() {
        assertThatThrownBy(() -> each.run(Scope.NOTHING, body -> {
                    had.add(body.value());
                    if (body.value().equals("62.01")) {
                        throw new IllegalArgumentException("Ibu Sri, Desa Baru");
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("62.01")
                .hasMessageNotContainingAny("Ibu", "62.02");
        assertThat(had).contains("62.01", "62.02", "62.03").doesNotHaveDuplicates();
    }

    @Test
    void each_has_its_turn_in_its_own_scope() {
        each.run(Scope.NOTHING, body -> assertThat(Scope.current()).isEqualTo(Scope.NOTHING.widened(body.value())));
    }
}
