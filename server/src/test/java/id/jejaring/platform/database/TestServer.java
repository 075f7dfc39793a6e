package id.jejaring.platform.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL of this test JVM and the migrated template its databases are copied from. */
public final class TestServer {
    public static final Path BINARIES = Path.of("target", "postgres");

    private static final String TEMPLATE = "jejaring_template";
    private static final String COPIES = "jejaring_test_%";

    private static final class Started {
        static final TestServer SERVER = start();
    }

    private final DataFolder folder;
    private final Login maker;
    private final Login template;
    private final String roles;

    private TestServer(DataFolder folder, Login maker, Login template, String roles) {
        this.folder = folder;
        this.maker = maker;
        this.template = template;
        this.roles = roles;
    }

    public static TestServer shared() {
        return Started.SERVER;
    }

    public DataFolder folder() {
        return folder;
    }

    public String roles() {
        return roles;
    }

    /** Above every lock, as whoever owns the machine is. */
    public Login superuser(String database) {
        return maker.at(database);
    }

    public synchronized Login copy(String name) throws SQLException {
        return copyOf(template, name);
    }

    /** A database without anything in it. */
    public synchronized Login empty(String name) throws SQLException {
        return copyOf(template, name, "template0");
    }

    /** Makes one database anew as another one is, whoever is connected to them. */
    synchronized void replace(String name, String source) throws SQLException {
        try (var connection = maker.connect()) {
            Owner.execute(connection, "alter database %s allow_connections false".formatted(Roles.quoted(source)));
            endSessions(connection, source);
            copyOf(template, name, source);
            Owner.execute(connection, "alter database %s allow_connections true".formatted(Roles.quoted(source)));
        }
    }

    /** Also those that were about to begin; each is waited for. */
    private static void endSessions(Connection connection, String database) throws SQLException {
        try (var ending = connection.prepareStatement(
                "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = ?")) {
            ending.setString(1, database);
            boolean any = true;
            while (any) {
                try (var ended = ending.executeQuery()) {
                    any = ended.next();
                }
            }
        }
    }

    private Login copyOf(Login original, String name) throws SQLException {
        return copyOf(original, name, original.database());
    }

    private Login copyOf(Login original, String name, String source) throws SQLException {
        try (var connection = maker.connect()) {
            drop(connection, name);
            Owner.execute(
                    connection,
                    "create database %s template %s owner %s"
                            .formatted(Roles.quoted(name), Roles.quoted(source), Roles.quoted(original.user())));
        }
        return original.at(name);
    }

    private static TestServer start() {
        var external = System.getenv("JEJARING_TEST_DB_URL");
        try {
            return external == null || external.isBlank() ? embedded() : external(external);
        } catch (SQLException e) {
            throw new IllegalStateException("No test database", e);
        }
    }

    private static TestServer embedded() throws SQLException {
        var folder = held();
        var server = EmbeddedServer.start(folder, BINARIES.toAbsolutePath());
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var superuser = server.superuser("postgres");
        try (var connection = superuser.connect()) {
            for (var name : names(connection)) {
                drop(connection, name);
            }
        }
        var owner = Owner.of(superuser, TEMPLATE, folder.secret("owner.password"));
        return migrated(new TestServer(folder, superuser, owner, TEMPLATE));
    }

    private static TestServer external(String url) throws SQLException {
        var owner = Login.parsed(url);
        try (var connection = owner.connect()) {
            if (Owner.exists(connection, "select from pg_namespace where nspname = ?", "platform")) {
                throw new IllegalStateException("JEJARING_TEST_DB_URL does not name an empty database");
            }
        }
        return migrated(new TestServer(held(), owner, owner, owner.database()));
    }

    private static TestServer migrated(TestServer server) throws SQLException {
        var roles = Roles.of(server.roles);
        roles.prepare(server.template, server.folder.secret("app.password"));
        Migrations.run(server.template, roles, Migrations.LATEST);
        return server;
    }

    private static DataFolder held() {
        for (var number = 1; ; number++) {
            var folder = DataFolder.at(Path.of("target", "test-server-" + number));
            try {
                folder.hold();
                return folder;
            } catch (CannotStart e) {
                if (number == 8) {
                    throw e;
                }
            }
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement =
                connection.prepareStatement("select datname from pg_database where datname like ? or datname = ?")) {
            statement.setString(1, COPIES);
            statement.setString(2, TEMPLATE);
            var rows = statement.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void drop(Connection connection, String name) throws SQLException {
        Owner.execute(connection, "drop database if exists %s with (force)".formatted(Roles.quoted(name)));
    }
}
