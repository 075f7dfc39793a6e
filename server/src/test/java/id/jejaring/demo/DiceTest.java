package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiceTest {
    private final Dice dice = Dice.of(42, "test");

    @Test
    void an_id_is_a_uuid_of_version_7_and_tells_its_moment() {
        Instant at = Instant.parse("2025-03-04T05:06:07.089Z");
        UUID id = dice.id(at);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(at.toEpochMilli());
    }

    @Test
    void two_purposes_throw_different_dice() {
        assertThat(Dice.of(1, "people").id(Instant.EPOCH))
                .isNotEqualTo(Dice.of(1, "places").id(Instant.EPOCH));
        assertThat(Dice.of(1, "people").id(Instant.EPOCH))
                .isEqualTo(Dice.of(1, "people").id(Instant.EPOCH));
    }

    @Test
    void arrivals_come_as_often_as_meant() {
        double mean = IntStream.range(0, 20_000)
                .mapToLong(i -> dice.untilNext(Duration.ofHours(5)).toSeconds())
                .average()
                .orElseThrow();
        assertThat(mean / 3600).isBetween(4.8, 5.2);
    }

    @Test
    void half_of_all_waits_are_shorter_than_the_usual_one() {
        long shorter = IntStream.range(0, 10_000)
                .filter(i -> dice.around(Duration.ofHours(4)).compareTo(Duration.ofHours(4)) < 0)
                .count();
        assertThat(shorter).isBetween(4_700L, 5_300L);
    }

    @Test
    void common_choices_come_first() {
        List<Integer> choices = IntStream.range(0, 100).boxed().toList();
        double mean = IntStream.range(0, 10_000)
                .map(i -> dice.pickCommon(choices))
                .average()
                .orElseThrow();
        assertThat(mean).isBetween(30.0, 36.0);
    }
}
