package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.person.Person;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DemoReproducedTest {
    @Test
    void the_same_seed_and_hour_give_the_same_rows() {
        assertThat(rows(7)).isEqualTo(rows(7));
    }

    @Test
    void an_hour_later_the_past_is_still_the_same() {
        Instant morning = Instant.parse("2026-11-20T03:00:00Z");
        assertThat(History.of(DemoGround.invention(300, 5, morning.plusSeconds(3600)), Names.load(), Texts.load())
                        .rows()
                        .lines("care.concern"))
                .containsAll(DemoGround.history(300, 5).rows().lines("care.concern").stream()
                        .filter(line -> !line.contains("2026-"))
                        .toList());
    }

    @Test
    void another_seed_gives_other_rows() {
        assertThat(rows(7)).isNotEqualTo(rows(8));
    }

    @Test
    void people_are_as_many_as_asked_for_and_some_more_who_were_met_on_the_way() {
        assertThat(DemoGround.history(500, 1).crowd().all()).hasSizeBetween(500, 650);
    }

    @Test
    void no_two_people_share_a_nik_and_none_can_be_a_real_one() {
        Set<String> seen = new HashSet<>();
        for (Person person : DemoGround.history(2_000, 3).crowd().all()) {
            if (person.details().nik() != null) {
                assertThat(person.details().nik().digits()).startsWith("996201");
                assertThat(seen.add(person.details().nik().digits())).isTrue();
            }
        }
        assertThat(seen).hasSizeGreaterThan(1_000);
    }

    @Test
    void every_name_comes_from_the_list_and_some_people_have_none() {
        assertThat(DemoGround.history(2_000, 3).crowd().all())
                .anyMatch(person -> person.name() == null)
                .allMatch(person -> person.name() != null || person.details().recognisedBy() != null);
    }

    @Test
    void options_are_read_as_the_launcher_gives_them() {
        DemoPlan plan = DemoPlan.of(
                List.of("--size", "40", "--regencies", "61.04,62.01", "--seed", "9"),
                Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(plan.regencies()).extracting(Object::toString).containsExactly("61.04", "62.01");
        assertThat(plan.peopleIn(DemoGround.REGENCY)).isEqualTo(40);
        assertThat(plan.seed()).isEqualTo(9);
        assertThat(plan.now()).isEqualTo(Instant.parse("2026-01-02T03:04:00Z"));
    }

    private static String rows(long seed) {
        History history = DemoGround.history(200, seed);
        String people = history.crowd().all().stream()
                .map(person -> person.id() + person.name() + person.details().nik() + person.birth())
                .collect(Collectors.joining("\n"));
        return people
                + DemoGround.invention(200, seed).rows("hash").digest()
                + history.rows().digest();
    }
}
