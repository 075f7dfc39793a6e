package id.jejaring.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** The embedded database's owner: no superuser, so that everything behaves as on an operator's server. */
final class Owner {
    private Owner() {}

    static Login of(Login superuser, String database, String password) {
        try (var connection = superuser.connect()) {
            if (!exists(connection, "select from pg_roles where rolname = ?", database)) {
                execute(connection, "create role %s login createrole".formatted(Roles.quoted(database)));
            }
            connection.unwrap(PGConnection.class).alterUserPassword(database, password.toCharArray(), "scram-sha-256");
            if (!exists(connection, "select from pg_database where datname = ?", database)) {
                execute(connection, "create database %1$s owner %1$s".formatted(Roles.quoted(database)));
            }
        } catch (SQLException e) {
            throw new CannotStart("The embedded database cannot be created: " + e.getMessage(), e);
        }
        return superuser.at(database).as(database, password);
    }

    static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
