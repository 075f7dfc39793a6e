package id.jejaring.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.jejaring.platform.Settings;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Server, roles and migrations first, the application's connections after them; closed the other way round. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Settings.class)
class DatabaseBeans {

    @Bean(destroyMethod = "close")
    Database database(Settings settings) {
        return Database.open(settings);
    }

    @Bean
    DataSource dataSource(Database database) {
        var config = new HikariConfig();
        config.setPoolName("app");
        config.setJdbcUrl(database.app().url());
        config.setUsername(database.app().user());
        config.setPassword(database.app().password());
        config.setMaximumPoolSize(10);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    @Bean
    Maintenance maintenance(Database database) {
        return new Maintenance(database.owner(), database.maintenanceRole());
    }
}
