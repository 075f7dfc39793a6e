package id.jejaring.platform;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs part of a transaction in another scope: both locks change together, and change back. */
@Component
public class Scopes {
    private final DataSource source;

    Scopes(DataSource source) {
        this.source = source;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public <T, X extends Throwable> T within(Scope scope, ScopedValue.CallableOp<? extends T, X> work) throws X {
        Scope before = Scope.current();
        if (before.equals(scope)) {
            return work.call();
        }
        Running.any().ifPresent(Running::asked);
        tell(scope);
        boolean done = false;
        try {
            T result = scope.call(work);
            done = true;
            return result;
        } finally {
            back(before, done);
        }
    }

    // Where the work broke the transaction, whoever rolls it back brings the old scope back with it.
    private void back(Scope before, boolean done) {
        try {
            tell(before);
        } catch (UncategorizedSQLException broken) {
            if (done) {
                throw broken;
            }
        }
    }

    private void tell(Scope scope) {
        var connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            statement.execute(scope.settings());
        } catch (SQLException failure) {
            throw new UncategorizedSQLException("telling the scope", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
