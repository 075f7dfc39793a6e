package id.jejaring;

import id.jejaring.platform.database.DataFolder;
import id.jejaring.platform.database.Login;
import id.jejaring.platform.database.TestServer;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A fresh, migrated database, copied from a template: {@code var database = TestDatabase.fresh()}. One PostgreSQL serves
 * the whole test JVM; it is our embedded one unless JEJARING_TEST_DB_URL names an empty database elsewhere.
 */
public record TestDatabase(Login owner, Login app, DataFolder folder, String roles) {
    private static final AtomicInteger COUNT = new AtomicInteger();

    public static TestDatabase fresh() {
        var server = TestServer.shared();
        try {
            var owner = server.copy("jejaring_test_" + COUNT.incrementAndGet());
            var app = new Login(
                    owner.url(), server.roles() + "_app", server.folder().secret("app.password"));
            return new TestDatabase(owner, app, server.folder(), server.roles());
        } catch (SQLException e) {
            throw new IllegalStateException("The test server gives no database", e);
        }
    }

    /** The form JEJARING_DB_URL has. */
    public String url() {
        var separator = owner.url().contains("?") ? "&" : "?";
        return owner.url() + separator + "user=" + owner.user() + "&password=" + owner.password();
    }

    /** Gives a Spring context a database of its own. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var database = TestDatabase.fresh();
            TestPropertyValues.of(
                            "jejaring.db-url=" + database.url(),
                            "jejaring.db-roles=" + database.roles(),
                            "jejaring.data=" + database.folder().root(),
                            "jejaring.port=0")
                    .applyTo(context);
        }
    }
}
