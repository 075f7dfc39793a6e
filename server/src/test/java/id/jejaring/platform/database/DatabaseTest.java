package id.jejaring.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DatabaseTest {
    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(
            database.app().url(), database.app().user(), database.app().password()));

    @Test
    void the_application_is_neither_owner_nor_above_the_policies() {
        var role = jdbc.sql("""
                        select rolsuper or rolbypassrls or rolcreaterole or pg_has_role(datdba, 'member')
                        from pg_roles, pg_database
                        where rolname = current_user and datname = current_database()
                        """).query(Boolean.class).single();
        assertThat(role).isFalse();
    }

    @Test
    void the_application_cannot_change_the_schema_or_its_history() {
        for (var sql : List.of(
                "create table platform.own (n int)",
                "delete from platform.migration",
                "delete from platform.installation")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void maintenance_puts_its_role_on_deliberately() throws SQLException {
        var maintenance = new Maintenance(database.owner(), database.roles() + "_maintenance");
        try (var connection = maintenance.connect();
                var rows = connection.createStatement().executeQuery("select current_user")) {
            rows.next();
            assertThat(rows.getString(1)).endsWith("_maintenance");
        }
    }

    @Test
    void a_fresh_database_is_migrated_and_separate() throws SQLException {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();
        try (var connection = one.owner().connect()) {
            Owner.execute(connection, "delete from platform.installation");
        }
        try (var connection = other.app().connect();
                var rows = connection.createStatement().executeQuery("select count(*) from platform.installation")) {
            rows.next();
            assertThat(rows.getInt(1)).isOne();
        }
    }
}
