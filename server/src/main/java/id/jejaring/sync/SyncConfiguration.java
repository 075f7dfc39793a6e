package id.jejaring.sync;

import id.jejaring.platform.web.BodyAllowance;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyncSettings.class)
class SyncConfiguration {
    @Bean
    BodyAllowance syncBodies() {
        return new BodyAllowance("/api/v1/sync/", 1024 * 1024);
    }
}
