package id.jejaring.platform;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one part of a transaction be undone without the others. It costs a round trip where that part asks the database anything,
 * and nothing where all it does is left for later.
 */
@Component
public class Savepoints {
    private final DataSource source;

    Savepoints(DataSource source) {
        this.source = source;
    }

    /** Undone unless it is kept; what it throws is passed on. One within another that is not kept takes the whole with it. */
    public <T> T attempt(Supplier<T> work, Predicate<T> kept) {
        Running running = Running.transaction();
        boolean within = running.attempting();
        if (!within) {
            running.begin(
                    again -> execute(again ? "release savepoint attempt; savepoint attempt" : "savepoint attempt"));
        }
        boolean keep = false;
        try {
            T result = work.get();
            keep = kept.test(result);
            return result;
        } finally {
            if (!keep) {
                running.condemn();
            }
            if (!within) {
                end(running);
            }
        }
    }

    private void end(Running running) {
        Running.End end = running.end();
        if (end == Running.End.KEPT) {
            return;
        }
        if (end == Running.End.UNDONE) {
            execute("rollback to savepoint attempt");
        }
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
