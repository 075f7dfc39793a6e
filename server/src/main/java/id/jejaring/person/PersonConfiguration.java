package id.jejaring.person;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {
    @Bean
    Rounds comparing(ProposeDuplicates duplicates, Settings settings) {
        return new Rounds("compare people", Duration.ofSeconds(2), settings, duplicates::round);
    }
}
