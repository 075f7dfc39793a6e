package id.jejaring.indicator;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndicatorConfiguration {
    @Bean
    Rounds counting(Recount recount, Settings settings) {
        return new Rounds("recount", Duration.ofSeconds(2), settings, recount::round);
    }
}
