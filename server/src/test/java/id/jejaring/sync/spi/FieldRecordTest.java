package id.jejaring.sync.spi;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.Input;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FieldRecordTest {
    private static final Instant SAVED = Instant.parse("2026-11-25T09:50:00Z");

    private static FieldRecord of(Duration ahead) {
        Instant event = SAVED.minus(ahead);
        return new FieldRecord(
                UUID.randomUUID(), 1, new Input(Map.of()), SAVED, event, event, false, UUID.randomUUID(), false);
    }

    @Test
    void a_right_clock_is_believed_inside_the_record_too() {
        Instant said = SAVED.minusSeconds(7_200);
        assertThat(of(Duration.ZERO).putRight(said)).isEqualTo(said);
    }

    @Test
    void what_a_wrong_clock_wrote_is_put_right_as_the_record_itself() {
        FieldRecord ahead = of(Duration.ofDays(5));
        assertThat(ahead.putRight(SAVED.minusSeconds(7_200)))
                .isEqualTo(ahead.eventAt().minusSeconds(7_200));
    }

    @Test
    void what_lies_beyond_all_time_is_taken_as_the_record_itself() {
        FieldRecord behind = of(Duration.ofDays(-5));
        assertThat(behind.putRight(Instant.MAX)).isEqualTo(behind.eventAt());
    }
}
