package id.jejaring.person;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Match.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatchRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int HERE = 1;
    private static final int NEXT_VILLAGE = 2;
    private static final int OTHER_DISTRICT = 3;
    private static final Birth THIRTY = Birth.estimated(30, TODAY);

    @Test
    void the_same_nik_is_certain() {
        Lookalike other = new Lookalike(
                UUID.randomUUID(), OTHER_DISTRICT, "Rahmat", Sex.MALE, Birth.UNKNOWN, null, null, true, false, false);

        assertThat(rules(sought("Rahmat", 30)).match(other).score()).isEqualTo(100);
    }

    @Test
    void another_nik_speaks_against_it() {
        Lookalike other = new Lookalike(
                UUID.randomUUID(), HERE, "Rahmat Hidayat", Sex.MALE, THIRTY, null, null, false, true, false);

        assertThat(rules(sought("Rahmat Hidayat", 30)).match(other).score()).isLessThan(30);
    }

    @Test
    void a_shared_telephone_alone_is_a_family() {
        Lookalike sister = new Lookalike(
                UUID.randomUUID(), HERE, "Nurul Huda", Sex.FEMALE, THIRTY, null, null, false, false, true);

        assertThat(rules(sought("Rahmat Hidayat", 30)).match(sister).score()).isLessThan(25);
    }

    @Test
    void the_same_full_name_age_and_village_is_probably_the_same() {
        assertThat(rules(sought("Rahmat Hidayat", 30))
                        .match(man("Rachmat Hidayat", THIRTY, HERE))
                        .score())
                .isGreaterThanOrEqualTo(70);
    }

    @Test
    void one_common_name_alone_says_little() {
        assertThat(rules(sought("Rahmat", null))
                        .match(man("Rahmat", Birth.UNKNOWN, OTHER_DISTRICT))
                        .score())
                .isLessThan(40);
    }

    @Test
    void a_name_spelled_otherwise_counts_less_than_the_same() {
        MatchRules rules = rules(sought("Rahmat Hidayat", null));

        assertThat(points(rules.nameAlike(man("Ramhat Hidayat", THIRTY, HERE))))
                .isBetween(1, points(rules.nameAlike(man("Rahmat Hidayat", THIRTY, HERE))) - 1);
    }

    @Test
    void another_name_speaks_against_it() {
        assertThat(points(rules(sought("Rahmat Hidayat", null)).otherName(man("Joko Susilo", THIRTY, HERE))))
                .isNegative();
    }

    @Test
    void an_age_within_five_years_counts() {
        MatchRules rules = rules(sought(null, 30));

        assertThat(points(rules.ageNear(man(null, THIRTY, HERE)))).isEqualTo(15);
        assertThat(points(rules.ageNear(man(null, Birth.estimated(33, TODAY), HERE))))
                .isEqualTo(12);
        assertThat(rules.ageNear(man(null, Birth.estimated(36, TODAY), HERE))).isEmpty();
        assertThat(rules.ageNear(man(null, Birth.UNKNOWN, HERE))).isEmpty();
    }

    @Test
    void ten_years_apart_speaks_against_it() {
        assertThat(points(rules(sought(null, 30)).ageFar(man(null, Birth.estimated(40, TODAY), HERE))))
                .isNegative();
    }

    @Test
    void the_other_sex_speaks_against_it() {
        Lookalike woman =
                new Lookalike(UUID.randomUUID(), HERE, "Rahmat", Sex.FEMALE, THIRTY, null, null, false, false, false);

        assertThat(points(rules(sought("Rahmat", 30)).otherSex(woman))).isNegative();
    }

    @Test
    void the_same_village_counts_more_than_one_of_the_same_district() {
        MatchRules rules = rules(sought("Rahmat", 30));

        assertThat(points(rules.samePlace(man("Rahmat", THIRTY, HERE)))).isEqualTo(15);
        assertThat(points(rules.samePlace(man("Rahmat", THIRTY, NEXT_VILLAGE)))).isEqualTo(8);
        assertThat(rules.samePlace(man("Rahmat", THIRTY, OTHER_DISTRICT))).isEmpty();
    }

    @Test
    void somebody_without_name_is_recognised_by_what_is_said() {
        Lookalike nameless = new Lookalike(
                UUID.randomUUID(),
                HERE,
                null,
                Sex.MALE,
                Birth.estimated(35, TODAY),
                "emperan pasar",
                "Jaket tentara, bicara sendiri, kaki kiri pincang",
                false,
                false,
                false);

        Match match = rules(new Sought(
                        new RegionCode("62.01"),
                        HERE,
                        null,
                        Sex.MALE,
                        33,
                        null,
                        null,
                        "Laki-laki berjaket tentara di pasar, kakinya pincang, bicara sendiri"))
                .match(nameless);

        assertThat(match.score()).isGreaterThanOrEqualTo(50);
        assertThat(match.reasons()).extracting(Reason::key).contains("person.match.looks");
    }

    @Test
    void reasons_are_told_strongest_first() {
        Match match = rules(sought("Rahmat Hidayat", 30)).match(man("Rahmat Hidayat", THIRTY, HERE));

        assertThat(match.reasons()).extracting(Reason::points).isSortedAccordingTo((a, b) -> b - a);
    }

    private static int points(Optional<Reason> reason) {
        return reason.map(Reason::points).orElse(0);
    }

    private static Sought sought(@Nullable String name, @Nullable Integer age) {
        return new Sought(new RegionCode("62.01"), HERE, name, Sex.MALE, age, null, null, null);
    }

    private static Lookalike man(@Nullable String name, Birth birth, int village) {
        return new Lookalike(UUID.randomUUID(), village, name, Sex.MALE, birth, null, null, false, false, false);
    }

    private static MatchRules rules(Sought sought) {
        return new MatchRules(sought, TODAY, village -> switch (village) {
            case HERE -> RegionCode.parse("62.01.02.1001");
            case NEXT_VILLAGE -> RegionCode.parse("62.01.02.1002");
            default -> RegionCode.parse("62.01.03.2001");
        });
    }
}
