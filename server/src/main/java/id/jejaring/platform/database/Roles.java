package id.jejaring.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The roles below the owner: the application's, which row-level security binds, and the maintenance role, which the
 * owner puts on deliberately ({@code set role}) because the policies let it see everything.
 */
record Roles(String app, String maintenance) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,40}");

    static Roles of(String prefix) {
        if (!NAME.matcher(prefix).matches()) {
            throw new CannotStart("The database name " + prefix + " cannot be the beginning of a role name");
        }
        return new Roles(prefix + "_app", prefix + "_maintenance");
    }

    /** Needs no more than CREATEROLE, and not even that once the roles exist and are the owner's. */
    void prepare(Login owner, String appPassword) throws SQLException {
        try (var connection = owner.connect()) {
            create(connection, app, "login");
            create(connection, maintenance, "nologin");
            connection.unwrap(PGConnection.class).alterUserPassword(app, appPassword.toCharArray(), "scram-sha-256");
            if (!Owner.exists(connection, "select where pg_has_role(?, 'set')", maintenance)) {
                Owner.execute(
                        connection,
                        "grant %s to current_user with inherit false, set true".formatted(quoted(maintenance)));
            }
        }
    }

    static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    private static void create(Connection connection, String role, String login) throws SQLException {
        if (!Owner.exists(connection, "select from pg_roles where rolname = ?", role)) {
            Owner.execute(connection, "create role %s %s".formatted(quoted(role), login));
        }
    }
}
