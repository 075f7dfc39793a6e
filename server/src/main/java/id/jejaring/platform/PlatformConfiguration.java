package id.jejaring.platform;

import id.jejaring.kernel.Ids;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class PlatformConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Ids ids() {
        return Ids.timeOrdered();
    }

    @Bean
    Keys keys(Settings settings) {
        return Keys.in(settings.data().resolve("keys"));
    }

    @Bean
    JdbcTemplate jdbc(DataSource source) {
        return new OrderedJdbc(source);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource source) {
        return new ScopedTransactions(source);
    }
}
