package id.jejaring.person;

import static id.jejaring.person.Register.REGENCY;
import static id.jejaring.person.Register.entrusted;
import static id.jejaring.person.Register.inVillage;
import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JejaringTest
class PeopleSearchTest {
    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    CorrectPerson correctPerson;

    @Autowired
    PeopleSearch search;

    @Autowired
    Regions regions;

    private Register register;

    @BeforeEach
    void register() {
        register = new Register(registerPerson, regions);
    }

    private List<String> names(String query) {
        return wide().call(() -> search.byName(REGENCY, query, null)).hits().stream()
                .map(hit -> String.valueOf(hit.name()))
                .toList();
    }

    @Test
    void a_name_is_found_however_it_is_spelled() {
        register.named("Djoko Soesilo");

        assertThat(names("Djoko Soesilo")).containsExactly("Djoko Soesilo");
        assertThat(names("joko susilo")).containsExactly("Djoko Soesilo");
        assertThat(names("H. JOKO SUSILO bin Fulan")).containsExactly("Djoko Soesilo");
        assertThat(names("susilo joko")).containsExactly("Djoko Soesilo");
        assertThat(names("joko susillo")).containsExactly("Djoko Soesilo");
        assertThat(names("joko susiol")).containsExactly("Djoko Soesilo");
        assertThat(names("susi")).containsExactly("Djoko Soesilo");
    }

    @Test
    void the_exact_name_comes_before_the_one_alike() {
        register.named("Kartini Wulandari");
        register.named("Kartini");
        register.named("Kartina");

        assertThat(names("kartini")).startsWith("Kartini", "Kartini Wulandari").contains("Kartina");
    }

    @Test
    void every_further_word_narrows() {
        register.named("Hasan Basri Lubis");
        register.named("Hasan Basri Siregar");
        register.named("Hasan Lubis");

        assertThat(names("hasan basri lubis")).containsExactly("Hasan Basri Lubis");
        assertThat(names("hasan lubis")).containsExactly("Hasan Lubis", "Hasan Basri Lubis");
    }

    @Test
    void a_word_nobody_bears_is_said_and_left_out() {
        register.named("Maimunah");

        Found found = wide().call(() -> search.byName(REGENCY, "maimunah xxqqzzww", null));

        assertThat(found.hits()).hasSize(1);
        assertThat(found.ignored()).isNotEmpty();
    }

    @Test
    void only_the_own_reach_is_found() {
        Person here = register.add(Details.of("Yohana Tukan", Sex.FEMALE, Birth.UNKNOWN), register.village(0));
        register.add(Details.of("Yohana Tukan", Sex.FEMALE, Birth.UNKNOWN), register.farVillage());

        assertThat(found(wide(), "yohana tukan")).hasSize(2);
        assertThat(found(inVillage(register.village(0)), "yohana tukan")).hasSize(1);
        assertThat(found(inVillage(register.village(1)), "yohana tukan")).isEmpty();
        assertThat(found(entrusted(here.id()), "yohana")).hasSize(1);
        assertThat(found(Scope.NOTHING, "yohana tukan")).isEmpty();
    }

    @Test
    void a_village_narrows_a_wide_reach() {
        register.add(Details.of("Petrus Boro", Sex.MALE, Birth.UNKNOWN), register.village(0));
        register.add(Details.of("Petrus Boro", Sex.MALE, Birth.UNKNOWN), register.village(1));

        assertThat(wide().call(() -> search.byName(REGENCY, "petrus", register.village(1)))
                        .hits())
                .hasSize(1);
    }

    @Test
    void too_many_are_cut_off_and_said_to_be_more() {
        IntStream.range(0, 55).forEach(i -> register.named("Sulastri"));

        Found found = wide().call(() -> search.byName(REGENCY, "sulastri", null));

        assertThat(found.hits()).hasSize(50);
        assertThat(found.more()).isTrue();
    }

    @Test
    void a_nik_finds_exactly_its_bearer_within_reach() {
        Nik nik = Nik.parse("6201010203850007").orElseThrow();
        Person bearer = register.add(Details.of("Agus", Sex.MALE, Birth.UNKNOWN).withNik(nik), register.village(0));

        assertThat(wide().call(() -> search.byNik(REGENCY, nik)).hits())
                .extracting(Hit::id)
                .containsExactly(bearer.id());
        assertThat(inVillage(register.village(1))
                        .call(() -> search.byNik(REGENCY, nik))
                        .hits())
                .isEmpty();
    }

    @Test
    void a_telephone_finds_the_household() {
        Phone phone = new Phone("+6281300000001");
        register.add(Details.of("Anik", Sex.FEMALE, Birth.UNKNOWN).withPhone(phone), register.village(0));
        register.add(Details.of("Bagus", Sex.MALE, Birth.UNKNOWN).withPhone(phone), register.village(0));

        assertThat(wide().call(() -> search.byPhone(REGENCY, phone)).hits()).hasSize(2);
    }

    @Test
    void a_corrected_name_is_found_by_the_new_and_not_by_the_old() {
        Person person = register.named("Zulkarnain");
        wide().call(() -> correctPerson.correct(
                new Correction(
                        REGENCY, person.id(), person.details(), person.details().withName("Mardiyanto"), Register.POST),
                Register.actor()));

        assertThat(names("mardianto")).containsExactly("Mardiyanto");
        assertThat(names("zulkarnain")).isEmpty();
    }

    @Test
    void signs_of_a_query_language_are_only_signs() {
        register.named("Ja'far; drop table person.person--");

        assertThat(names("jafar")).hasSize(1);
        assertThat(names("%")).isEmpty();
        assertThat(names("' or '1'='1")).isEmpty();
    }

    private List<Hit> found(Scope scope, String name) {
        return scope.call(() -> search.byName(REGENCY, name, null)).hits();
    }
}
