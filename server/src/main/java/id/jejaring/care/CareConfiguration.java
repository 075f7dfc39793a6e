package id.jejaring.care;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CareConfiguration {
    @Bean
    Rounds countingOwners(OwnersComeAndGo owners, Settings settings) {
        return new Rounds("owners-come-and-go", Duration.ofMinutes(5), settings, owners::round);
    }
}
