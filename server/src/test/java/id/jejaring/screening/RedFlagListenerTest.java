package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.screening.spi.RedFlagListener;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

@JejaringTest
class RedFlagListenerTest {
    @Autowired
    ObjectProvider<RedFlagListener> listeners;

    @Test
    void somebody_in_the_program_makes_a_red_flag_work() {
        assertThat(listeners.stream()).isNotEmpty();
    }
}
