package id.jejaring.platform.database;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** The schema's history, applied as the owner. */
final class Migrations {
    static final String LATEST = "latest";

    private Migrations() {}

    /** @param version the schema's version to stop at */
    static void run(Login owner, Roles roles, String version) {
        Flyway.configure()
                .dataSource(owner.url(), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .defaultSchema("platform")
                .table("migration")
                .placeholders(Map.of("app", roles.app(), "maintenance", roles.maintenance()))
                .target(version)
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate();
    }
}
