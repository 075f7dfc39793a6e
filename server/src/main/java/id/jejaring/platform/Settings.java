package id.jejaring.platform;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator may set, each by an environment variable of the same name (JEJARING_DATA, JEJARING_PORT, …).
 *
 * @param data folder of everything this installation keeps
 * @param port where the office listens; on loopback only, unless a proxy is named
 * @param dbUrl JDBC URL of an external PostgreSQL with the owner's user and password; empty: the embedded one
 * @param dbRoles prefix of the database roles; empty: the database's name
 * @param proxy address of the proxy that is allowed to connect and speaks HTTPS to the world
 * @param attached a command beside a running server: nothing is migrated and no job runs
 */
@ConfigurationProperties("jejaring")
public record Settings(
        @DefaultValue("data/run") Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("") String dbUrl,
        @DefaultValue("") String dbRoles,
        @DefaultValue("") String proxy,
        @DefaultValue("false") boolean attached) {

    /** For commands that need no Spring: what application.yaml takes from the same variables. */
    public static Settings of(Map<String, String> environment) {
        return new Settings(
                Path.of(environment.getOrDefault("JEJARING_DATA", "data/run")),
                0,
                environment.getOrDefault("JEJARING_DB_URL", ""),
                "",
                "",
                true);
    }

    public Optional<String> externalDatabase() {
        return dbUrl.isBlank() ? Optional.empty() : Optional.of(dbUrl);
    }

    public Optional<String> namedProxy() {
        return proxy.isBlank() ? Optional.empty() : Optional.of(proxy.strip());
    }
}
