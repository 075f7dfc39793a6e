package id.jejaring.work;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkConfiguration {
    @Bean
    Rounds climbing(Climber climber, Settings settings) {
        return new Rounds("climber", Duration.ofSeconds(15), settings, climber::round);
    }
}
