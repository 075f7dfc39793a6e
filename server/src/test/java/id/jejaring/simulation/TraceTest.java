package id.jejaring.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Both generators draw the same worlds. */
class TraceTest {
    private static final Path SAMPLE = Path.of("..", "field", "sim", "traces-sample.json");

    record Sample(First dice, List<Trace> traces) {}

    record First(int seed, List<Long> first) {}

    private final Sample sample = JsonMapper.shared().readValue(SAMPLE.toFile(), Sample.class);

    @Test
    void the_dice_fall_as_those_of_the_phones_do() {
        Dice dice = new Dice(sample.dice().seed());

        assertThat(sample.dice().first())
                .isNotEmpty()
                .allSatisfy(number ->
                        assertThat(Integer.toUnsignedLong(dice.next())).isEqualTo(number));
    }

    @Test
    void a_seed_draws_the_same_steps_here_and_there() {
        assertThat(sample.traces())
                .hasSize(20)
                .allSatisfy(trace -> assertThat(Trace.of(trace.seed())).isEqualTo(trace));
    }
}
