package id.jejaring.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Work that sees every row: backup, verify, the audit sealer and the demo; never a request. */
public final class Maintenance {
    private final Login owner;
    private final String role;

    Maintenance(Login owner, String role) {
        this.owner = owner;
        this.role = role;
    }

    /** One transaction on a connection of its own: all of it or nothing. */
    public <T> T call(Function<JdbcClient, T> work) {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            // Closing without a commit rolls back.
            var result = work.apply(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("maintenance has no connection", e);
        }
    }

    public Connection connect() throws SQLException {
        var connection = owner.connect();
        try {
            Owner.execute(connection, "set role " + Roles.quoted(role));
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
