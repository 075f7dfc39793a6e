package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When something happened, whatever the phone's clock says. */
class EventTimeTest {
    private static final Instant ENROLLED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant CONTACT = Instant.parse("2026-11-20T08:00:00Z");
    private static final Instant RECEIVED = Instant.parse("2026-11-25T08:00:00Z");

    private static EventTime saved(Instant at, long skew, @Nullable Instant contact) {
        return EventTime.of(at, skew, contact, ENROLLED, RECEIVED);
    }

    @Test
    void a_right_clock_is_believed() {
        Instant at = CONTACT.plus(Duration.ofDays(2));
        assertThat(saved(at, 0, CONTACT)).isEqualTo(new EventTime(at, false));
    }

    @Test
    void a_clock_that_is_known_to_be_off_is_corrected() {
        Instant at = CONTACT.plus(Duration.ofDays(2));
        long year = Duration.ofDays(365).toMillis();
        assertThat(saved(at.plusMillis(year), year, CONTACT)).isEqualTo(new EventTime(at, false));
        assertThat(saved(at.minusMillis(year), -year, CONTACT)).isEqualTo(new EventTime(at, false));
    }

    @Test
    void nothing_happened_after_it_was_received() {
        assertThat(saved(RECEIVED.plus(Duration.ofDays(1)), 0, CONTACT)).isEqualTo(new EventTime(RECEIVED, true));
    }

    @Test
    void nothing_was_saved_before_the_phone_was_last_heard() {
        assertThat(saved(CONTACT.minus(Duration.ofDays(400)), 0, CONTACT)).isEqualTo(new EventTime(CONTACT, true));
    }

    @Test
    void a_phone_that_was_never_heard_again_saved_nothing_before_it_was_enrolled() {
        assertThat(saved(Instant.EPOCH, 0, null)).isEqualTo(new EventTime(ENROLLED, true));
    }

    @Test
    void a_few_minutes_are_put_right_without_doubt() {
        assertThat(saved(RECEIVED.plusSeconds(200), 0, CONTACT)).isEqualTo(new EventTime(RECEIVED, false));
        assertThat(saved(CONTACT.minusSeconds(200), 0, CONTACT)).isEqualTo(new EventTime(CONTACT, false));
    }

    @Test
    void a_contact_in_the_future_is_doubted() {
        assertThat(saved(RECEIVED, 0, RECEIVED.plus(Duration.ofDays(9)))).isEqualTo(new EventTime(RECEIVED, true));
    }

    @Test
    void a_clock_beyond_all_time_breaks_nothing() {
        assertThat(saved(Instant.MAX, Long.MIN_VALUE, CONTACT)).isEqualTo(new EventTime(RECEIVED, true));
        assertThat(saved(Instant.MIN, Long.MAX_VALUE, CONTACT)).isEqualTo(new EventTime(CONTACT, true));
    }

    @Property
    void it_always_lies_between_the_last_contact_and_the_receipt(
            @ForAll @LongRange(min = -4_000_000_000L, max = 40_000_000_000L) long second, @ForAll long skew) {
        EventTime event = saved(Instant.ofEpochSecond(second), skew, CONTACT);
        assertThat(event.at()).isBetween(CONTACT, RECEIVED);
    }
}
