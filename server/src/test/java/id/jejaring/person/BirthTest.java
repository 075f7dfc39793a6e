package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BirthTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void an_exact_birth_date_counts_full_years() {
        assertThat(Birth.on(LocalDate.of(1990, 3, 2)).ageOn(TODAY)).hasValue(35);
        assertThat(Birth.on(LocalDate.of(1990, 3, 1)).ageOn(TODAY)).hasValue(36);
    }

    @Test
    void an_estimated_age_is_the_same_the_day_it_was_told() {
        assertThat(Birth.estimated(30, TODAY).ageOn(TODAY)).hasValue(30);
        assertThat(Birth.estimated(30, TODAY).ageOn(TODAY.plusYears(1))).hasValue(31);
    }

    @Test
    void an_unknown_birth_has_no_age() {
        assertThat(Birth.UNKNOWN.ageOn(TODAY)).isEmpty();
    }

    @Test
    void a_date_needs_a_precision_and_a_precision_a_date() {
        assertThatThrownBy(() -> new Birth(TODAY, BirthPrecision.UNKNOWN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Birth(null, BirthPrecision.DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
