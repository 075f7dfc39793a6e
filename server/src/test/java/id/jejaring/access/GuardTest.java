package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GuardTest {
    @Test
    void no_setting_opens_the_first_lock() {
        new ApplicationContextRunner()
                .withSystemProperties("jejaring.test.guard-open=true")
                .withPropertyValues("jejaring.test.guard-open=true")
                .withBean(Guard.class)
                .run(context -> assertThat(context.getBean(Guard.class).open()).isFalse());
    }

    @Test
    void the_shipped_guard_asks_for_nothing_it_could_be_told_by() {
        assertThat(Guard.class.getDeclaredConstructors()[0].getParameterCount()).isZero();
        assertThat(Guard.class.getDeclaredFields()).isEmpty();
    }
}
