package id.jejaring.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Lets one part of a transaction be undone without the others. Going on to the next part costs one round trip. */
@Component
public class Savepoints {
    private final DataSource source;

    Savepoints(DataSource source) {
        this.source = source;
    }

    /** For the running transaction. */
    public Mark mark() {
        return new Mark();
    }

    /** The place to come back to. There is one at a time: setting it again lets go of the one before. */
    public final class Mark {
        private boolean standing;

        private Mark() {}

        public void set() {
            execute(standing ? "release savepoint mark; savepoint mark" : "savepoint mark");
            standing = true;
        }

        /** Undoes what was done since; the scope is the one that was told then. */
        public void back() {
            execute("rollback to savepoint mark");
            // Whoever took part and failed has condemned the whole transaction; what failed is undone now.
            if (TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder) {
                holder.resetRollbackOnly();
            }
        }

        private void execute(String command) {
            var connection = DataSourceUtils.getConnection(source);
            try (Statement statement = connection.createStatement()) {
                statement.execute(command);
            } catch (SQLException failure) {
                throw new UncategorizedSQLException("a savepoint", command, failure);
            } finally {
                DataSourceUtils.releaseConnection(connection, source);
            }
        }
    }
}
