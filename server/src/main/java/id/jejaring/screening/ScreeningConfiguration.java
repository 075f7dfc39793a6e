package id.jejaring.screening;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScreeningConfiguration {
    @Bean
    Rounds telling(InstrumentFeed feed, Settings settings) {
        return new Rounds("instrument-feed", Duration.ofMinutes(1), settings, feed::round);
    }
}
