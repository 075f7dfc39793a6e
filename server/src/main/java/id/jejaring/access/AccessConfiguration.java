package id.jejaring.access;

import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {
    @Bean
    Rounds sealing(AuditSealer sealer, Settings settings) {
        return new Rounds("audit-sealer", Duration.ofSeconds(3), settings, sealer::round);
    }
}
