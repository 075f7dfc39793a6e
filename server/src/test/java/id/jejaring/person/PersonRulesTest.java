package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.Nik;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PersonRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Nik WOMAN_1_JULY_1990 = Nik.parse("6201024107900003").orElseThrow();
    private final PersonRules rules = new PersonRules(TODAY);

    private static Details siti() {
        return Details.of("Siti Aminah", Sex.FEMALE, Birth.on(LocalDate.of(1990, 7, 1)));
    }

    @Test
    void somebody_without_name_must_be_described() {
        Details nameless = Details.of(null, Sex.MALE, Birth.UNKNOWN);

        assertThat(rules.someoneWithoutNameIsDescribed(nameless)).isPresent();
        assertThat(rules.broken(nameless.withRecognisedBy("Jaket hijau, tidur di pasar Indra Sari")))
                .isEmpty();
    }

    @Test
    void a_birth_is_not_in_the_future() {
        assertThat(rules.birthIsNotInTheFuture(siti().withBirth(Birth.on(TODAY.plusDays(1)))))
                .isPresent();
        assertThat(rules.birthIsNotInTheFuture(siti().withBirth(Birth.on(TODAY))))
                .isEmpty();
        assertThat(rules.birthIsNotInTheFuture(siti().withBirth(Birth.inYear(2027))))
                .isPresent();
        assertThat(rules.birthIsNotInTheFuture(siti().withBirth(Birth.estimated(0, TODAY))))
                .isEmpty();
    }

    @Test
    void nobody_alive_is_older_than_a_lifetime() {
        assertThat(rules.birthIsWithinALifetime(siti().withBirth(Birth.inYear(1890))))
                .isPresent();
        assertThat(rules.birthIsWithinALifetime(siti().withBirth(Birth.inYear(1910))))
                .isEmpty();
    }

    @Test
    void a_nik_agrees_with_the_birth_date() {
        assertThat(rules.broken(siti().withNik(WOMAN_1_JULY_1990))).isEmpty();
        assertThat(rules.nikAgreesWithBirth(
                        siti().withNik(WOMAN_1_JULY_1990).withBirth(Birth.on(LocalDate.of(1990, 7, 2)))))
                .isPresent();
    }

    @Test
    void an_estimated_birth_is_not_held_against_a_nik() {
        assertThat(rules.nikAgreesWithBirth(siti().withNik(WOMAN_1_JULY_1990).withBirth(Birth.estimated(30, TODAY))))
                .isEmpty();
    }

    @Test
    void a_nik_agrees_with_the_sex() {
        Details man = Details.of("Budi", Sex.MALE, Birth.UNKNOWN).withNik(WOMAN_1_JULY_1990);
        Details unknown = Details.of("Budi", Sex.UNKNOWN, Birth.UNKNOWN).withNik(WOMAN_1_JULY_1990);

        assertThat(rules.nikAgreesWithSex(man)).isPresent();
        assertThat(rules.nikAgreesWithSex(unknown)).isEmpty();
    }

    @Test
    void a_death_lies_between_birth_and_today() {
        assertThat(rules.deathIsNotInTheFuture(died(TODAY.plusDays(1)))).isPresent();
        assertThat(rules.deathFollowsBirth(died(LocalDate.of(1990, 6, 30)))).isPresent();
        assertThat(rules.broken(died(TODAY))).isEmpty();
    }

    @Test
    void all_broken_rules_are_told_at_once() {
        Details impossible =
                Details.of(null, Sex.MALE, Birth.on(TODAY.plusDays(1))).withNik(WOMAN_1_JULY_1990);

        assertThat(rules.broken(impossible)).hasSize(4);
    }

    @Test
    void details_never_print_themselves() {
        assertThat(siti().withNik(WOMAN_1_JULY_1990).toString()).doesNotContain("Siti", "0003");
    }

    private static Details died(LocalDate day) {
        Details d = siti();
        return new Details(d.name(), d.sex(), d.birth(), null, null, null, null, null, day);
    }
}
